package org.yellowcrane.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yellowcrane.language.Language;

/** Reads a collection: its shape, its records, and its words in each language. */
class CollectionReader {

    private final Reading reading;
    private final ProvenanceReader provenances;

    CollectionReader(Reading reading, ProvenanceReader provenances) {
        this.reading = reading;
        this.provenances = provenances;
    }

    /** The collection in a folder; empty if its shape or its records cannot be read. */
    Optional<CollectionDraft> read(String id, Map<String, EditorFile> files) {
        String folder = "collections/" + id + "/";
        EditorFile shapeFile = files.get(ShapeReader.FILE);
        if (shapeFile == null) {
            reading.problems().error(folder + ShapeReader.FILE, 0, "the file is missing");
            return Optional.empty();
        }
        Shape shape = new ShapeReader(reading.problems()).read(id, shapeFile);
        if (shape == null) {
            return Optional.empty();
        }
        Map<Language, WordsDraft> words = words(shape, folder, files);
        EditorFile recordsFile = files.get(RecordsReader.FILE);
        if (recordsFile == null) {
            reading.problems().error(folder + RecordsReader.FILE, 0, "the file is missing");
            return Optional.empty();
        }
        return new RecordsReader(reading, provenances).read(shape, recordsFile).map(records -> {
            words.values().forEach(draft -> new TranslationsReader(reading, shape, draft).addTo(records));
            return new CollectionDraft(shape, records, words);
        });
    }

    private Map<Language, WordsDraft> words(Shape shape, String folder, Map<String, EditorFile> files) {
        Map<Language, WordsDraft> words = new LinkedHashMap<>();
        for (Language language : reading.languages().spoken()) {
            EditorFile file = files.get(language + ".yaml");
            if (file != null) {
                WordsDraft draft = new WordsReader(reading.problems(), shape, language).read(file);
                if (draft != null) {
                    words.put(language, draft);
                }
            } else if (WordsReader.isRequired(language)) {
                reading.problems().error(folder + language + ".yaml", 0, "the file is missing");
            } else {
                reading.problems().warning(folder + language + ".yaml", 0, "not yet translated");
            }
        }
        return words;
    }

    /** The files of a collection that are read. */
    static List<String> known(Iterable<Language> languages) {
        List<String> known = new ArrayList<>(List.of(ShapeReader.FILE, RecordsReader.FILE));
        languages.forEach(language -> known.add(language + ".yaml"));
        return known;
    }
}
