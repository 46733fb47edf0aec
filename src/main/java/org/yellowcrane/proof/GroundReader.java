package org.yellowcrane.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Source;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.proof.Figure.Said;
import org.yellowcrane.retrieval.Sentences;

/** Reads passages as grounds, sentence by sentence, in all languages that hold the same passage. Safe for concurrent use. */
final class GroundReader {

    private final KnowledgeBase knowledge;
    private final NameIndex names;
    private final Map<Language, Terms> terms = new ConcurrentHashMap<>();
    private final Map<String, Grounds> read = new ConcurrentHashMap<>();

    /**
     * A passage as ground.
     *
     * @param sentences its sentences
     * @param things what it is about or names anywhere
     * @param subjects what it is about as a whole: a record and its country; empty for a section of a guide
     * @param context what its provenance says: dates, links
     * @param words all words of all its languages, for names that nobody listed
     * @param publishers the words of its sources' publishers and titles
     */
    record Grounds(
            List<Ground> sentences,
            Set<String> things,
            Set<String> subjects,
            Stated context,
            Set<String> words,
            Set<String> publishers) {

        /** Whether one of its sentences speaks of one of the things. */
        boolean isAbout(Ground sentence, Set<String> wanted) {
            Set<String> about = subjects.isEmpty() ? things : sentence.things();
            return wanted.stream().anyMatch(thing -> about.contains(thing) || subjects.contains(thing));
        }
    }

    GroundReader(KnowledgeBase knowledge, NameIndex names) {
        this.knowledge = knowledge;
        this.names = names;
    }

    Terms terms(Language language) {
        return terms.computeIfAbsent(language, l -> new Terms(knowledge, l));
    }

    /** A passage as ground; those of the knowledge are read once. */
    Grounds of(Passage passage) {
        boolean isHeld = knowledge
                .passage(passage.id(), passage.language())
                .filter(passage::equals)
                .isPresent();
        return isHeld
                ? read.computeIfAbsent(passage.id(), id -> read(passage, translations(id)))
                : read(passage, List.of(passage));
    }

    private List<Passage> translations(String id) {
        return knowledge.languages().stream()
                .map(language -> knowledge.passage(id, language))
                .flatMap(Optional::stream)
                .toList();
    }

    private Grounds read(Passage passage, List<Passage> translations) {
        List<Map<Language, String>> aligned = aligned(translations);
        KnowledgeRecord record = record(passage.id());
        Set<String> subjects = new HashSet<>();
        if (record != null) {
            subjects.add(NameIndex.thing(record));
            record.values().values().forEach(value -> {
                if (value instanceof Value.Country country) {
                    subjects.add(NameIndex.country(country.code()));
                }
            });
        }
        Set<String> things = new HashSet<>(subjects);
        Set<String> words = new HashSet<>();
        Set<String> publishers = new HashSet<>();
        for (Passage one : translations) {
            String about = one.title() + " ; " + String.join(" ; ", one.names());
            ClaimText text = ClaimText.of(about + " ; " + one.text(), one.language());
            names.allIn(text).forEach(mention -> things.addAll(mention.things()));
            addWords(words, text);
        }
        List<Ground> sentences = new ArrayList<>();
        aligned.forEach(sentence -> sentences.add(ground(sentence)));
        return new Grounds(sentences, things, subjects, context(passage, publishers), words, publishers);
    }

    private @Nullable KnowledgeRecord record(String passageId) {
        int hash = passageId.indexOf('#');
        return hash < 0
                ? null
                : knowledge.record(RecordId.parse(passageId.substring(0, hash))).orElse(null);
    }

    /** Sentences side by side where all translations have the same number of them, else each language's apart. */
    private static List<Map<Language, String>> aligned(List<Passage> translations) {
        Map<Integer, List<Map<Language, String>>> byCount = new LinkedHashMap<>();
        for (Passage passage : translations) {
            List<String> sentences = Sentences.of(passage.text(), passage.language());
            List<Map<Language, String>> group = byCount.computeIfAbsent(sentences.size(), count -> {
                List<Map<Language, String>> fresh = new ArrayList<>();
                sentences.forEach(sentence -> fresh.add(new HashMap<>()));
                return fresh;
            });
            for (int i = 0; i < sentences.size(); i++) {
                group.get(i).put(passage.language(), sentences.get(i));
            }
        }
        return byCount.values().stream().flatMap(List::stream).toList();
    }

    private Ground ground(Map<Language, String> sentence) {
        Set<String> things = new HashSet<>();
        Map<Language, Ground.Wording> wordings = new HashMap<>();
        sentence.forEach((language, wording) -> {
            ClaimText text = ClaimText.of(wording, language);
            List<Said> figures = FigureReader.of(language).read(text).stream()
                    .map(Figure::value)
                    .toList();
            names.allIn(text).forEach(mention -> things.addAll(mention.things()));
            Terms weights = terms(language);
            wordings.put(
                    language,
                    new Ground.Wording(
                            Clause.whole(text, weights), Clause.in(text, weights), Stated.of(figures), named(text)));
        });
        return new Ground(things, wordings);
    }

    private List<Set<String>> named(ClaimText text) {
        return names.longestIn(text).stream().map(NameIndex.Mention::things).toList();
    }

    private static Stated context(Passage passage, Set<String> words) {
        List<Said> figures = new ArrayList<>();
        figures.add(day(passage.provenance().asOf()));
        LocalDate until = passage.provenance().validUntil();
        if (until != null) {
            figures.add(day(PartialDate.of(until)));
        }
        for (Source source : passage.provenance().sources()) {
            if (source.url() != null) {
                figures.add(new Said.Link(Contacts.plain(source.url().toString().toLowerCase(java.util.Locale.ROOT))));
            }
            if (source.published() != null) {
                figures.add(day(source.published()));
            }
            source.publisher().byLanguage().forEach((language, name) -> addWords(words, ClaimText.of(name, language)));
            addWords(words, ClaimText.of(source.title(), passage.language()));
        }
        return Stated.of(figures);
    }

    private static Said.Day day(PartialDate date) {
        return new Said.Day(date.year(), date.month(), date.day());
    }

    private static void addWords(Set<String> words, ClaimText text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.isStart(i) && text.kind(i) != ClaimText.Kind.SPACE && text.kind(i) != ClaimText.Kind.SYMBOL) {
                words.add(text.part(i, text.runEnd(i)));
            }
            if (text.kind(i) == ClaimText.Kind.HAN || text.kind(i) == ClaimText.Kind.HANGUL) {
                words.add(text.part(i, i + 2));
            }
        }
    }
}
