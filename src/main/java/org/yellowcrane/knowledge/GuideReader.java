package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Texts;

/** Reads a guide: its topic file and the text in each language. */
class GuideReader {

    private static final String TOPIC = "topic.yaml";

    /** Ends the name of the file that tells of conflicts in another language. */
    private static final String CONFLICTS = ".conflicts.yaml";

    private static final Set<String> SECTION_KEYS =
            Stream.concat(ProvenanceReader.KEYS.stream(), Stream.of("id")).collect(Collectors.toUnmodifiableSet());

    private final Reading reading;
    private final ProvenanceReader provenances;

    GuideReader(Reading reading, ProvenanceReader provenances) {
        this.reading = reading;
        this.provenances = provenances;
    }

    /** The files of a guide that are read. */
    static List<String> known(Iterable<Language> languages) {
        List<String> known = new ArrayList<>(List.of(TOPIC));
        for (Language language : languages) {
            known.add(language + ".md");
            if (!WordsReader.isRequired(language)) {
                known.add(language + CONFLICTS);
            }
        }
        return known;
    }

    /** The guide in a folder; null if no part of it can be used. */
    @Nullable
    Guide read(String topic, Map<String, EditorFile> files) {
        String folder = "guides/" + topic + "/";
        Map<String, Form> sections = sections(folder, files.get(TOPIC));
        Map<Language, GuideText> texts = texts(folder, files);
        texts.forEach((language, text) -> {
            checkOrder(text, List.copyOf(sections.keySet()));
            compareFigures(language, text, texts);
        });
        Map<Language, String> titles = new LinkedHashMap<>();
        texts.forEach((language, text) -> titles.put(language, text.title()));
        List<Section> built = new ArrayList<>();
        Map<Language, Form> conflicts = conflicts(files, sections.keySet());
        sections.forEach((id, form) -> {
            Section section = section(topic, id, form, texts, conflicts);
            if (section != null) {
                built.add(section);
            }
        });
        return titles.isEmpty() ? null : new Guide(topic, new Texts(titles), List.copyOf(built));
    }

    private Map<String, Form> sections(String folder, @Nullable EditorFile file) {
        Map<String, Form> sections = new LinkedHashMap<>();
        if (file == null) {
            reading.problems().error(folder + TOPIC, 0, "the file is missing");
            return sections;
        }
        Form topic = Form.of(file, reading.problems());
        if (topic == null) {
            return sections;
        }
        topic.allow(Set.of("sections"));
        if (!topic.has("sections")) {
            topic.error(topic.line(), "'sections' is missing");
        }
        for (Form form : topic.forms("sections")) {
            form.allow(SECTION_KEYS);
            Node.Scalar id = Scalars.id(form);
            if (id != null && sections.putIfAbsent(id.text(), form) != null) {
                form.error(id.line(), "the section '" + id.text() + "' stands here a second time");
            }
        }
        return sections;
    }

    private Map<Language, GuideText> texts(String folder, Map<String, EditorFile> files) {
        Map<Language, GuideText> texts = new LinkedHashMap<>();
        for (Language language : reading.languages().spoken()) {
            EditorFile file = files.get(language + ".md");
            if (file != null && file.usable()) {
                texts.put(language, GuideTextReader.read(file, language, reading.problems()));
            } else if (file == null && WordsReader.isRequired(language)) {
                reading.problems().error(folder + language + ".md", 0, "the file is missing");
            } else if (file == null) {
                reading.problems().warning(folder + language + ".md", 0, "not yet translated");
            }
        }
        return texts;
    }

    private void checkOrder(GuideText text, List<String> expected) {
        List<String> found = text.sections().stream().map(GuideText.Part::id).toList();
        for (GuideText.Part part : text.sections()) {
            if (!expected.contains(part.id()) && !part.id().startsWith("?")) {
                reading.problems()
                        .error(
                                text.file(),
                                part.line(),
                                "the section '" + part.id() + "' is not in topic.yaml"
                                        + NearestWord.hint(part.id(), expected));
            }
        }
        List<String> missing =
                expected.stream().filter(id -> !found.contains(id)).toList();
        missing.forEach(
                id -> reading.problems().error(text.file(), 0, "the section '" + id + "' of topic.yaml is missing"));
        List<String> known = found.stream().filter(expected::contains).toList();
        List<String> inOrder = expected.stream().filter(found::contains).toList();
        for (int i = 0; i < known.size() && i < inOrder.size(); i++) {
            if (!known.get(i).equals(inOrder.get(i))) {
                int line = text.sections().get(found.indexOf(known.get(i))).line();
                reading.problems()
                        .error(
                                text.file(),
                                line,
                                "the section '%s' stands where topic.yaml has '%s'"
                                        .formatted(known.get(i), inOrder.get(i)));
                return;
            }
        }
    }

    /** All languages are held against English, and English against Chinese. */
    private void compareFigures(Language language, GuideText text, Map<Language, GuideText> texts) {
        Language other = language.equals(Language.ENGLISH) ? Language.CHINESE : Language.ENGLISH;
        GuideText reference = texts.get(other);
        if (language.equals(Language.CHINESE) || reference == null) {
            return;
        }
        for (GuideText.Part part : text.sections()) {
            reference.sections().stream()
                    .filter(candidate -> candidate.id().equals(part.id()))
                    .findFirst()
                    .flatMap(candidate ->
                            FiguresCheck.difference(whole(part.text()), language, whole(candidate.text()), other))
                    .ifPresent(difference -> reading.problems()
                            .error(text.file(), part.line(), "section '" + part.id() + "': " + difference));
        }
    }

    private static String whole(Section.Text text) {
        return text.heading() + "\n" + Passages.text(text);
    }

    /** What the files about conflicts hold, by language. */
    private Map<Language, Form> conflicts(Map<String, EditorFile> files, Set<String> sections) {
        Map<Language, Form> conflicts = new LinkedHashMap<>();
        for (Language language : reading.languages().spoken()) {
            EditorFile file = files.get(language + CONFLICTS);
            Form form = file == null ? null : Form.of(file, reading.problems());
            if (form != null) {
                form.allow(Set.of("conflicts"));
                Form bySection = form.form("conflicts");
                if (bySection != null) {
                    bySection.allow(sections);
                    conflicts.put(language, bySection);
                }
            }
        }
        return conflicts;
    }

    private @Nullable Section section(
            String topic, String id, Form form, Map<Language, GuideText> texts, Map<Language, Form> translations) {
        Provenance provenance = provenances.read(form);
        List<Conflict> conflicts = provenances.conflicts(form, Set.of());
        for (Map.Entry<Language, Form> translation : translations.entrySet()) {
            conflicts = ConflictTranslations.added(translation.getValue(), id, conflicts, translation.getKey());
        }
        Map<Language, Section.Text> byLanguage = new LinkedHashMap<>();
        texts.forEach((language, text) -> text.sections().stream()
                .filter(part -> part.id().equals(id))
                .forEach(part -> byLanguage.put(language, part.text())));
        return provenance == null ? null : new Section(topic, id, provenance, conflicts, Map.copyOf(byLanguage));
    }
}
