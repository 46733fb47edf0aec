package org.yellowcrane.knowledge;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yellowcrane.language.Language;

/** Makes the passages of records and sections. */
class Passages {

    private final RecordRenderer renderer;
    private final List<Language> languages;
    private final List<Passage> passages = new ArrayList<>();

    private Passages(RecordRenderer renderer, List<Language> languages) {
        this.renderer = renderer;
        this.languages = languages;
    }

    /** All passages, in the order of the collections, records and fields, then of the guides and sections. */
    static List<Passage> all(
            Iterable<Collection> collections,
            Iterable<Guide> guides,
            RecordRenderer renderer,
            List<Language> languages) {
        Passages passages = new Passages(renderer, languages);
        for (Collection collection : collections) {
            collection.records().forEach(record -> passages.addRecord(collection, record));
        }
        for (Guide guide : guides) {
            guide.sections().forEach(section -> passages.addSection(guide, section));
        }
        return List.copyOf(passages.passages);
    }

    private void addRecord(Collection collection, KnowledgeRecord record) {
        for (String field : collection.fields().keySet()) {
            for (Language language : languages) {
                if (renderer.isWritten(record, field, language)) {
                    renderer.sentence(record, field, language)
                            .ifPresent(sentence -> passages.add(new Passage(
                                    record.id().passage(field),
                                    language,
                                    record.names().forReader(language).text(),
                                    withConflicts(sentence, record.conflicts(), field, language),
                                    List.of(),
                                    List.of(),
                                    names(record, language),
                                    record.provenance())));
                }
            }
        }
    }

    private void addSection(Guide guide, Section section) {
        for (Language language : languages) {
            Section.Text text = section.texts().get(language);
            if (text != null) {
                passages.add(new Passage(
                        section.passage(),
                        language,
                        text.heading(),
                        withConflicts(text(text), section.conflicts(), "", language),
                        text.questions(),
                        text.searchWords(),
                        List.of(guide.titles().forReader(language).text()),
                        section.provenance()));
            }
        }
    }

    /** The text of all blocks, steps and bullets one a line. */
    static String text(Section.Text section) {
        return section.blocks().stream()
                .map(block -> switch (block) {
                    case Section.Block.Paragraph paragraph -> paragraph.text();
                    case Section.Block.Steps steps -> String.join("\n", steps.items());
                    case Section.Block.Bullets bullets -> String.join("\n", bullets.items());
                })
                .collect(Collectors.joining("\n"));
    }

    /** The text followed by what to tell of disagreements about this field or the whole. */
    private static String withConflicts(String text, List<Conflict> conflicts, String field, Language language) {
        StringBuilder all = new StringBuilder(text);
        for (Conflict conflict : conflicts) {
            String about = conflict.field();
            if (about == null || about.equals(field)) {
                conflict.tell().in(language).ifPresent(tell -> all.append('\n').append(tell));
            }
        }
        return all.toString();
    }

    /** Its names and aliases in a language, and its names in other languages as far as a reader of that one can type them. */
    private static List<String> names(KnowledgeRecord record, Language language) {
        Set<String> names = new LinkedHashSet<>();
        names.add(record.names().forReader(language).text());
        names.addAll(record.aliases().getOrDefault(language, List.of()));
        BitSet scripts = new BitSet();
        for (int script : UScript.getCode(language.locale())) {
            scripts.set(script);
        }
        record.names().byLanguage().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(name -> scripts.get(script(name.getValue())))
                .forEach(name -> names.add(name.getValue()));
        return List.copyOf(names);
    }

    /** The script of the first letter. */
    private static int script(String text) {
        return text.codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .findFirst()
                .orElse(UScript.COMMON);
    }
}
