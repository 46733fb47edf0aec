package org.yellowcrane.proof;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.KnowledgeRecord;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.ClaimSamples.Sample;
import org.yellowcrane.retrieval.Sentences;

/** Turns faithful sentences of one language into such as a model might invent, each in one way; the same seed gives the same ones. */
final class Corruptor {

    /** What is wrong with a corrupted sentence. */
    enum Kind {
        NUMBER,
        DATE,
        NAME,
        NEGATION,
        SWAPPED,
        LINK,
        CITATION,
        MERGED
    }

    /** A corrupted sentence and what the model was given; it cites the first so many. */
    record Corrupted(Kind kind, boolean dev, String text, Language language, List<Passage> evidence, int cited) {}

    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\d.,:/\\p{L}-])\\d{1,3}(?:[,.\\u00A0\\u202F ]?\\d{3})*(?:[.,]\\d+)?(?![\\d:/-])");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(?:19|20)\\d\\d(?![\\d,.]\\d|\\d)");
    private static final Pattern EASTERN = Pattern.compile("(\\d{1,2})(?= ?[月日월일])");
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)([1-9]|[12]\\d|3[01])(?=(?:\\.|er|st|nd|rd|th)? (?:de |of )?\\p{L}{3,}\\.?(?:,| de| of)? \\d{4})");
    private static final List<String> LINKS = List.of(
            "https://www.visa-wuhan-help.com/apply",
            "http://wuhan-portal.top",
            "www.whfao-gov.com",
            "https://chinavisa.example.org/pay?id=7",
            "info@wuhan-visa-service.com",
            "javascript:alert(1)",
            "https://en.wuhan.gov.cn.evil.site/a");

    private final ClaimSamples samples;
    private final Language language;
    private final Random random;
    private final List<List<String>> negations;
    private final List<String> heldPeople;
    private final List<String> inventedPeople;
    private final List<List<String>> nameKinds = new ArrayList<>();

    Corruptor(ClaimSamples samples, Language language, long seed) {
        this.samples = samples;
        this.language = language;
        this.random = new Random(seed);
        this.negations = lists(
                ClaimSamples.yaml(ClaimSamples.FOLDER.resolve("negations.yaml")).get(language.tag()));
        Map<?, ?> people = (Map<?, ?>) Objects.requireNonNull(
                ClaimSamples.yaml(ClaimSamples.FOLDER.resolve("people.yaml")).get(language.tag()));
        this.heldPeople = ClaimSamples.texts(people.get("held"));
        this.inventedPeople = ClaimSamples.texts(people.get("invented"));
        for (String collection : List.of(
                "sister-cities",
                "exchange-cities",
                "districts",
                "hospitals",
                "universities",
                "sights",
                "wallets",
                "schools")) {
            nameKinds.add(names(samples.knowledge.collection(collection)));
        }
        nameKinds.add(
                List.of("DE", "FR", "JP", "US", "GB", "RU", "KR", "ES", "IT", "CA", "BR", "IL", "NL", "AT", "SE")
                        .stream()
                        .map(code -> samples.knowledge.regions().countryName(code, language))
                        .toList());
    }

    /** The sentence in each way in which it can be corrupted. */
    List<Corrupted> all(Sample sample, List<Sample> others) {
        List<Corrupted> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            of(kind, sample, others).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Corrupted> of(Kind kind, Sample sample, List<Sample> others) {
        return switch (kind) {
            case NUMBER -> number(sample.text()).map(text -> same(kind, sample, text));
            case DATE -> date(sample.text()).map(text -> same(kind, sample, text));
            case NAME -> name(sample.text()).map(text -> same(kind, sample, text));
            case NEGATION -> negation(sample.text()).map(text -> same(kind, sample, text));
            case SWAPPED -> swapped(sample);
            case LINK -> Optional.of(same(kind, sample, withLink(sample.text())));
            case CITATION -> citation(sample, others);
            case MERGED -> merged(sample);
        };
    }

    private Corrupted same(Kind kind, Sample sample, String text) {
        return new Corrupted(
                kind,
                sample.dev(),
                text,
                language,
                sample.passages(),
                sample.passages().size());
    }

    private Optional<String> number(String text) {
        return replaceOne(FIGURE, YEAR, text, found -> {
            String digits = found.replaceAll("\\D", "");
            long value = Long.parseLong(digits);
            long other = switch (random.nextInt(3)) {
                case 0 -> value + 1 + random.nextInt(9);
                case 1 -> value * 10 + random.nextInt(9);
                default -> value > 12 ? value - 1 - random.nextInt(9) : value + 11;
            };
            return Long.toString(other);
        });
    }

    private Optional<String> date(String text) {
        List<java.util.function.Supplier<Optional<String>>> ways = new ArrayList<>(List.of(
                () -> replaceOne(
                        YEAR,
                        null,
                        text,
                        year -> Integer.toString(
                                Integer.parseInt(year) + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(8)))),
                () -> replaceOne(EASTERN, null, text, found -> Integer.toString(Integer.parseInt(found) % 12 + 1)),
                () -> replaceOne(DAY, null, text, found -> Integer.toString(Integer.parseInt(found) % 28 + 1)),
                () -> month(text)));
        Collections.shuffle(ways, random);
        return ways.stream()
                .map(java.util.function.Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> month(String text) {
        if (!language.isSpaced()) {
            return Optional.empty();
        }
        String[] months = new DateFormatSymbols(language.locale()).getMonths();
        for (int i = 0; i < months.length; i++) {
            Matcher matcher = Pattern.compile("(?<!\\p{L})" + months[i] + "(?!\\p{L})(?= (?:de )?\\d{4}|,? \\d)")
                    .matcher(text);
            if (matcher.find()) {
                return Optional.of(matcher.replaceFirst(months[(i + 1 + random.nextInt(10)) % 12]));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> replaceOne(
            Pattern pattern, @Nullable Pattern except, String text, java.util.function.UnaryOperator<String> change) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (except == null || !except.matcher(matcher.group()).matches()) {
                return Optional.of(text.substring(0, matcher.start())
                        + change.apply(matcher.group())
                        + text.substring(matcher.end()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> name(String text) {
        for (String person : heldPeople) {
            if (text.contains(person)) {
                return Optional.of(text.replace(person, pick(inventedPeople)));
            }
        }
        for (List<String> kind : nameKinds) {
            for (String name : kind) {
                if (holds(text, name)) {
                    return Optional.of(text.replace(name, other(kind, name)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean holds(String text, String name) {
        if (!language.isSpaced()) {
            return name.length() > 1 && text.contains(name);
        }
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                .matcher(text)
                .find();
    }

    private Optional<String> negation(String text) {
        List<List<String>> shuffled = new ArrayList<>(negations);
        Collections.shuffle(shuffled, random);
        // Taking a denial away comes first: it is rarer.
        shuffled.sort(java.util.Comparator.comparingInt(
                pair -> pair.get(1).length() - pair.get(0).length()));
        for (List<String> pair : shuffled) {
            String affirmed = text.replace(pair.get(1), "\0");
            boolean already = pair.get(1).length() > pair.get(0).length() && !affirmed.equals(text);
            if (text.contains(pair.get(0)) && !already) {
                int at = text.indexOf(pair.get(0));
                return Optional.of(text.substring(0, at)
                        + pair.get(1)
                        + text.substring(at + pair.get(0).length()));
            }
        }
        return Optional.empty();
    }

    private String withLink(String text) {
        String link = pick(LINKS);
        return random.nextBoolean() ? text + " " + link : text.replaceFirst("[.。]?$", "") + " (" + link + ").";
    }

    /** Says of the record's neighbour in its collection what is true of the record, with both at hand. */
    private Optional<Corrupted> swapped(Sample sample) {
        KnowledgeRecord record = record(sample);
        if (record == null) {
            return Optional.empty();
        }
        String name = record.names().forReader(language).text();
        KnowledgeRecord other = neighbour(record);
        if (other == null) {
            return Optional.empty();
        }
        Optional<Passage> theirs = samplePassage(other, sample);
        if (!holds(sample.text(), name) || theirs.isEmpty()) {
            return Optional.empty();
        }
        String text =
                sample.text().replace(name, other.names().forReader(language).text());
        if (isHeld(other, text)) {
            return Optional.empty();
        }
        return Optional.of(new Corrupted(
                Kind.SWAPPED,
                sample.dev(),
                text,
                language,
                List.of(sample.passages().getFirst(), theirs.get()),
                2));
    }

    /** Says of the record in one breath what is true of it and what is true of its neighbour. */
    private Optional<Corrupted> merged(Sample sample) {
        KnowledgeRecord record = record(sample);
        if (record == null) {
            return Optional.empty();
        }
        String name = record.names().forReader(language).text();
        KnowledgeRecord other = neighbour(record);
        if (other == null) {
            return Optional.empty();
        }
        String theirName = other.names().forReader(language).text();
        List<Passage> theirs = samples.knowledge.passages().stream()
                .filter(p -> p.language().equals(language) && p.id().startsWith(other.id() + "#"))
                .filter(p -> !p.id().endsWith("#country") && !p.id().endsWith("#order"))
                .toList();
        if (!holds(sample.text(), name) || theirs.isEmpty()) {
            return Optional.empty();
        }
        Passage passage = pick(theirs);
        String first = Sentences.of(passage.text(), language).getFirst();
        if (!holds(first, theirName)) {
            return Optional.empty();
        }
        String second = first.replace(theirName, name);
        if (isHeld(record, second)) {
            return Optional.empty();
        }
        String text = sample.text()
                        .replaceFirst(
                                "[.。]$", language.isSpaced() || language.tag().equals("ko") ? "; " : "，")
                + second;
        return Optional.of(new Corrupted(
                Kind.MERGED,
                sample.dev(),
                text,
                language,
                List.of(sample.passages().getFirst(), passage),
                2));
    }

    /** Whether the knowledge says the very same of a record: then nothing is wrong with it. */
    private boolean isHeld(KnowledgeRecord record, String text) {
        return samples.knowledge.passages().stream()
                .anyMatch(p -> p.language().equals(language)
                        && p.id().startsWith(record.id() + "#")
                        && p.text().contains(text.replaceFirst("[.。]$", "")));
    }

    private Optional<Corrupted> citation(Sample sample, List<Sample> others) {
        String id = sample.passages().getFirst().id();
        String topic = id.replaceFirst("/.*", "");
        List<Sample> wrong = others.stream()
                .filter(other -> other.dev() == sample.dev())
                .filter(other -> !other.passages()
                        .getFirst()
                        .id()
                        .replaceFirst("#.*", "")
                        .equals(id.replaceFirst("#.*", "")))
                .toList();
        List<Sample> near = wrong.stream()
                .filter(other -> other.passages().getFirst().id().startsWith(topic))
                .toList();
        List<Sample> from = random.nextBoolean() && !near.isEmpty() ? near : wrong;
        List<Passage> evidence = new ArrayList<>(List.of(pick(from).passages().getFirst()));
        if (random.nextBoolean()) {
            evidence.addAll(sample.passages());
        }
        return Optional.of(new Corrupted(Kind.CITATION, sample.dev(), sample.text(), language, evidence, 1));
    }

    private @Nullable KnowledgeRecord record(Sample sample) {
        String id = sample.passages().getFirst().id();
        return id.contains("#") && !id.startsWith("key-figures/")
                ? samples.knowledge
                        .record(RecordId.parse(id.replaceFirst("#.*", "")))
                        .orElse(null)
                : null;
    }

    /** Another record of the collection and of the same part. */
    private @Nullable KnowledgeRecord neighbour(KnowledgeRecord record) {
        List<KnowledgeRecord> records = samples.knowledge.collection(record.id().collection()).records().stream()
                .filter(other -> !other.id().equals(record.id()))
                .filter(other -> ClaimSamples.isDev(other.id().toString())
                        == ClaimSamples.isDev(record.id().toString()))
                .toList();
        return records.isEmpty() ? null : pick(records);
    }

    private Optional<Passage> samplePassage(KnowledgeRecord other, Sample sample) {
        String field = sample.passages().getFirst().id().replaceFirst(".*#", "");
        Optional<Passage> same = samples.knowledge.passage(other.id().passage(field), language);
        return same.isPresent()
                ? same
                : samples.knowledge.passages().stream()
                        .filter(p -> p.language().equals(language) && p.id().startsWith(other.id() + "#"))
                        .findFirst();
    }

    private List<String> names(Collection collection) {
        return collection.records().stream()
                .map(record -> record.names().forReader(language).text())
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private String other(List<String> kind, String name) {
        List<String> rest = new ArrayList<>(kind);
        rest.removeIf(candidate -> candidate.contains(name) || name.contains(candidate));
        return pick(rest);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<List<String>> lists(@Nullable Object list) {
        return list instanceof List<?> several
                ? several.stream().map(ClaimSamples::texts).toList()
                : List.of();
    }
}
