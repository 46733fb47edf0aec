package org.yellowcrane.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Languages;

/** Reads the editors' files. Safe for concurrent use. */
public final class KnowledgeLoader {

    private final Languages languages;
    private final Clock clock;

    /**
     * Makes a loader.
     *
     * @param languages the languages that the bot speaks; files in others are reported
     * @param clock tells the day, before which facts must lie
     */
    public KnowledgeLoader(Languages languages, Clock clock) {
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * What reading gave.
     *
     * @param problems everything wrong, by file and line
     * @param knowledge the knowledge base, if none of the problems is an error
     */
    public record Result(List<Problem> problems, Optional<KnowledgeBase> knowledge) {}

    /** Reads a folder as it is now. Whatever its files hold, the outcome is a result, never an exception. */
    public Result load(Path folder) {
        Problems problems = new Problems();
        KnowledgeFolder files = KnowledgeFolder.read(folder, problems);
        Reading reading = new Reading(languages, LocalDate.now(clock), problems);
        Contents contents = new Load(reading, files).contents();
        Optional<KnowledgeBase> knowledge = contents == null || problems.hasErrors()
                ? Optional.empty()
                : Optional.of(new KnowledgeBase(files.revision(), languages.spoken(), contents));
        return new Result(problems.sorted(), knowledge);
    }

    /** One reading of all files, in the order in which they depend on each other. */
    private static class Load {

        private final Reading reading;
        private final Map<String, EditorFile> sourceFiles = new TreeMap<>();
        private final Map<String, Map<String, EditorFile>> collectionFiles = new TreeMap<>();
        private final Map<String, Map<String, EditorFile>> guideFiles = new TreeMap<>();
        private final KnowledgeFolder folder;
        private @Nullable EditorFile regionsFile;
        private @Nullable EditorFile wordingFile;

        Load(Reading reading, KnowledgeFolder folder) {
            this.reading = reading;
            this.folder = folder;
            folder.files().values().forEach(this::sort);
        }

        @Nullable
        Contents contents() {
            Sources sources = new SourcesReader(reading).read(sourceFiles.values());
            ProvenanceReader provenances = new ProvenanceReader(reading, sources);
            Regions regions = new RegionsReader(reading).read(regionsFile);
            Map<String, CollectionDraft> drafts = new LinkedHashMap<>();
            collectionFiles.forEach((id, files) -> new CollectionReader(reading, provenances)
                    .read(id, files)
                    .ifPresent(draft -> drafts.put(id, draft)));
            Map<String, Guide> guides = new LinkedHashMap<>();
            guideFiles.forEach((topic, files) -> {
                Guide guide = new GuideReader(reading, provenances).read(topic, files);
                if (guide != null) {
                    guides.put(topic, guide);
                }
            });
            guides.keySet().stream()
                    .filter(collectionFiles::containsKey)
                    .forEach(topic -> reading.problems()
                            .error("guides/" + topic, 0, "a collection has this name, too; ids must differ"));
            Map<String, Collection> collections = finish(drafts);
            if (regions == null) {
                return null;
            }
            checkSentences(drafts, collections, regions);
            checkWording(regions);
            return new Contents(sources.byId(), collections, guides, regions);
        }

        private Map<String, Collection> finish(Map<String, CollectionDraft> drafts) {
            new ReferencesCheck(reading.problems(), drafts, collectionFiles.keySet()).run();
            Map<String, Collection> collections = new LinkedHashMap<>();
            drafts.forEach((id, draft) -> {
                NamesCheck.run(reading.problems(), draft, reading.languages().spoken());
                new InvariantsCheck(reading.problems(), draft).run();
                draft.finish().ifPresent(collection -> collections.put(id, collection));
            });
            return collections;
        }

        private void checkSentences(
                Map<String, CollectionDraft> drafts, Map<String, Collection> collections, Regions regions) {
            SentencesCheck check = new SentencesCheck(reading.problems(), new RecordRenderer(collections, regions));
            drafts.forEach((id, draft) -> {
                Collection collection = collections.get(id);
                if (collection != null) {
                    check.run(draft, collection);
                }
            });
        }

        private void checkWording(Regions regions) {
            List<WordingRule> rules = new WordingReader(reading.languages(), reading.problems()).read(wordingFile);
            if (!rules.isEmpty() && regionsFile != null) {
                WordingCheck check = new WordingCheck(rules, reading.languages(), reading.problems());
                folder.files().values().forEach(check::texts);
                check.countries(regions, regionsFile);
            }
        }

        private void sort(EditorFile file) {
            String[] path = file.name().split("/", -1);
            if (path.length == 1 && SourcesReader.isSources(file.name())) {
                sourceFiles.put(file.name(), file);
            } else if (file.name().equals(RegionsReader.FILE)) {
                regionsFile = file;
            } else if (file.name().equals(WordingReader.FILE)) {
                wordingFile = file;
            } else if (path.length == 3 && path[0].equals("collections")) {
                sort(
                        file,
                        path,
                        collectionFiles,
                        CollectionReader.known(reading.languages().spoken()));
            } else if (path.length == 3 && path[0].equals("guides")) {
                sort(
                        file,
                        path,
                        guideFiles,
                        GuideReader.known(reading.languages().spoken()));
            } else {
                reading.problems().warning(file.name(), 0, "is not read: no part of the knowledge has this name");
            }
        }

        private void sort(
                EditorFile file, String[] path, Map<String, Map<String, EditorFile>> files, List<String> known) {
            String id = path[1];
            if (!Scalars.isId(id)) {
                reading.problems()
                        .error(file.name(), 0, "a folder is named by lower-case words with hyphens, not '" + id + "'");
            }
            if (!known.contains(path[2])) {
                reading.problems()
                        .error(
                                file.name(),
                                0,
                                "unknown file" + NearestWord.hint(path[2], known) + "; known are " + known);
            }
            files.computeIfAbsent(id, folder -> new TreeMap<>()).put(path[2], file);
        }
    }
}
