package org.yellowcrane.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.LanguageDetector;
import org.yellowcrane.language.TextNormalizer;

/** Understands questions about one knowledge base. Immutable and safe for concurrent use; building takes a noticeable part of a second. */
public final class Interpreter {

    /** The home city lies in China: naming the country narrows nothing. */
    private static final String HOME_COUNTRY = "CN";

    /** "Thanks, that was a great help" has a little beside the thanks, in UTF-16 units. */
    private static final int UNREAD_IN_SMALL_TALK = 16;

    private final KnowledgeBase knowledge;
    private final Map<Language, Lexicon> lexicons = new HashMap<>();
    private final Map<String, Language> languageWishes = new HashMap<>();
    private final WordLists words;
    private final LanguageChooser chooser;
    private final FollowUps followUps;

    /** Builds the lexicons of all languages that the knowledge is in. */
    public Interpreter(KnowledgeBase knowledge, LanguageDetector detector, Stemmer stemmer) {
        this.knowledge = knowledge;
        Atoms atoms = new Atoms(stemmer);
        Map<Language, Lexicon> ownWords = new HashMap<>();
        for (Language language : knowledge.languages()) {
            Grammar grammar = Grammar.of(language);
            Vocabulary vocabulary = new Vocabulary(knowledge, grammar);
            lexicons.put(language, vocabulary.everything(atoms));
            ownWords.put(language, vocabulary.ownWords(atoms));
            grammar.languageWish().forEach(wish -> languageWishes.put(bare(wish), language));
        }
        this.words = new WordLists(knowledge);
        this.chooser = new LanguageChooser(detector, words, ownWords);
        this.followUps = new FollowUps(knowledge);
    }

    /**
     * The languages of a question.
     *
     * @param text the question, normalised
     * @param replyLanguage the language chosen for replies, if any
     * @param hint the language of the user's device, if known
     * @param turns the exchanges before, the latest last
     */
    public LanguageChoice chooseLanguage(
            String text, @Nullable Language replyLanguage, @Nullable Language hint, List<Turn> turns) {
        List<Language> context = new ArrayList<>();
        if (!turns.isEmpty()) {
            context.add(turns.getLast().language());
        }
        if (hint != null) {
            context.add(hint);
        }
        Lexicon english = lexicon(Language.ENGLISH);
        boolean isName = english.read(text).stream().allMatch(Interpreter::isName);
        return chooser.choose(text, isName, replyLanguage, context);
    }

    /** A question in the script of its language: {@code skolko stoit metro} as {@code сколко стоит metro}. */
    public String inOwnScript(String text, Language language) {
        return Romanised.inOwnScript(text, language, words);
    }

    /** The language that a message asks to be answered in, if it asks for nothing else. */
    public Optional<Language> languageWish(String text) {
        return Optional.ofNullable(languageWishes.get(bare(text)));
    }

    /**
     * What kind of small talk a whole message is, if it is: a phrase of small talk, and beside it at most a few words that ask for nothing.
     */
    public Optional<SmallTalk> smallTalk(String text, Language language) {
        List<Mention> mentions = lexicon(language).read(text);
        int unread = mentions.stream()
                .filter(Mention::isUnread)
                .mapToInt(m -> m.text().length())
                .sum();
        boolean asks = mentions.stream()
                .anyMatch(mention -> mention.as(Meaning.OfSmallTalk.class).isEmpty()
                        && mention.meanings().stream().anyMatch(Interpreter::isContent));
        return asks || unread > UNREAD_IN_SMALL_TALK
                ? Optional.empty()
                : mentions.stream()
                        .flatMap(mention -> mention.all(Meaning.OfSmallTalk.class).stream())
                        .map(Meaning.OfSmallTalk::kind)
                        .max(java.util.Comparator.naturalOrder());
    }

    private static boolean isContent(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Filler filler -> false;
            case Meaning.FollowUp followUp -> false;
            case Meaning.OfSmallTalk smallTalk -> false;
            case Meaning.Signal signal -> signal.cue().questionWord().isPresent() || signal.cue() == Cue.HOW_TO;
            case Meaning.OfHome home -> false;
            default -> true;
        };
    }

    /**
     * Understands a question.
     *
     * @param text the question, normalised
     * @param language one of the languages of the knowledge
     * @param turns the exchanges before, the latest last
     * @param today the day in the city
     */
    public Understanding understand(String text, Language language, List<Turn> turns, LocalDate today) {
        Lexicon lexicon = lexicon(language);
        List<Mention> mentions = lexicon.read(text);
        Optional<String> whole = turns.isEmpty()
                ? Optional.empty()
                : followUps.complete(
                        text, mentions, lexicon.read(turns.getLast().question()), turns.getLast(), language);
        String question = whole.orElse(text);
        List<Mention> pieces = whole.map(lexicon::read).orElse(mentions);
        return new Understanding(
                question,
                language,
                pieces,
                new QueryBuilder(knowledge, language, inYears(withoutHomeCountry(pieces), today)).build(),
                whole.isPresent());
    }

    /** Understands a question together with the one before it, word for word. */
    public Understanding understandTogether(String text, Language language, Turn before, LocalDate today) {
        Understanding whole = understand(FollowUps.together(text, before), language, List.of(), today);
        return new Understanding(whole.text(), language, whole.mentions(), whole.query(), true);
    }

    /** The mentions with last year as the year that it was. */
    private static List<Mention> inYears(List<Mention> mentions, LocalDate today) {
        return mentions.stream()
                .map(mention -> mention.as(Meaning.OfRelativeYear.class)
                        .map(relative -> new Mention(
                                mention.text(),
                                mention.start(),
                                mention.end(),
                                List.of(new Meaning.OfYear(today.getYear() + relative.years()))))
                        .orElse(mention))
                .toList();
    }

    private static List<Mention> withoutHomeCountry(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.as(Meaning.OfArea.class)
                        .filter(area -> area.id().equals(HOME_COUNTRY))
                        .isEmpty())
                .toList();
    }

    private static boolean isName(Mention mention) {
        return mention.meanings().stream().anyMatch(meaning -> switch (meaning) {
            case Meaning.OfRecord record -> true;
            case Meaning.OfElsewhere city -> true;
            case Meaning.OfHome home -> true;
            default -> false;
        });
    }

    private Lexicon lexicon(Language language) {
        Lexicon lexicon = lexicons.get(language);
        if (lexicon == null) {
            throw new IllegalArgumentException("The bot does not speak " + language);
        }
        return lexicon;
    }

    private static String bare(String text) {
        return TextNormalizer.fold(TextNormalizer.normalise(text))
                .replaceAll("[\\p{P}\\p{S}]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
