package org.yellowcrane.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yellowcrane.language.Language;

/** Everything the bot knows, as of one state of the editors' files. Immutable and safe for concurrent use. */
public final class KnowledgeBase {

    private final String revision;
    private final List<Language> languages;
    private final Contents contents;
    private final RecordRenderer renderer;
    private final Map<RecordId, KnowledgeRecord> records = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();
    private final List<Passage> passages;
    private final Map<String, Map<Language, Passage>> passagesById = new HashMap<>();

    KnowledgeBase(String revision, List<Language> languages, Contents contents) {
        this.revision = revision;
        this.languages = List.copyOf(languages);
        this.contents = contents;
        this.renderer = new RecordRenderer(contents.collections(), contents.regions());
        for (Collection collection : contents.collections().values()) {
            collection.records().forEach(record -> records.put(record.id(), record));
        }
        for (Guide guide : contents.guides().values()) {
            guide.sections().forEach(section -> sections.put(section.passage(), section));
        }
        this.passages =
                Passages.all(contents.collections().values(), contents.guides().values(), renderer, this.languages);
        for (Passage passage : passages) {
            passagesById.computeIfAbsent(passage.id(), id -> new HashMap<>()).put(passage.language(), passage);
        }
    }

    /** Twelve hexadecimal digits that change with every change of a name or content of the files, and with nothing else. */
    public String revision() {
        return revision;
    }

    /** The languages that the bot speaks, in the order in which they are offered. */
    public List<Language> languages() {
        return languages;
    }

    /** The sources by id. */
    public Map<String, Source> sources() {
        return contents.sources();
    }

    /** The collections by id, in alphabetical order. */
    public Map<String, Collection> collections() {
        return contents.collections();
    }

    /** The guides by topic, in alphabetical order. */
    public Map<String, Guide> guides() {
        return contents.guides();
    }

    /** The places that the bot must recognise. */
    public Regions regions() {
        return contents.regions();
    }

    /** The wording of the records. */
    public RecordRenderer renderer() {
        return renderer;
    }

    /** A record of any collection. */
    public Optional<KnowledgeRecord> record(RecordId id) {
        return Optional.ofNullable(records.get(id));
    }

    /**
     * A record that is known to exist.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public KnowledgeRecord get(RecordId id) {
        return record(id).orElseThrow(() -> new IllegalArgumentException("No record " + id));
    }

    /** Whether a record belongs to a collection of this role. */
    public boolean isOf(CollectionRole role, RecordId record) {
        return collection(record.collection()).role() == role;
    }

    /**
     * A collection that is known to exist.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public Collection collection(String id) {
        Collection collection = collections().get(id);
        if (collection == null) {
            throw new IllegalArgumentException("No collection " + id);
        }
        return collection;
    }

    /** A section by the id of its passage, such as {@code stay/registration}. */
    public Optional<Section> section(String passageId) {
        return Optional.ofNullable(sections.get(passageId));
    }

    /** All passages in every language that has the text. */
    public List<Passage> passages() {
        return passages;
    }

    /** A passage in one language, if it has the text. */
    public Optional<Passage> passage(String id, Language language) {
        return Optional.ofNullable(passagesById.getOrDefault(id, Map.of()).get(language));
    }
}
