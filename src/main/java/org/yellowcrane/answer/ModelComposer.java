package org.yellowcrane.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yellowcrane.answer.ReplyReader.Completeness;
import org.yellowcrane.inference.Assignment;
import org.yellowcrane.inference.Completion;
import org.yellowcrane.inference.LanguageModel;
import org.yellowcrane.inference.ModelFailure;
import org.yellowcrane.inference.Tool;
import org.yellowcrane.inference.Usage;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.LanguageDetector;
import org.yellowcrane.proof.ClaimVerifier;
import org.yellowcrane.question.Interpreter;
import org.yellowcrane.retrieval.Ranking;
import org.yellowcrane.retrieval.Sentences;

/**
 * Has a language model write from numbered passages, and proves each sentence before anybody sees it. Where the model fails or its core is not
 * supported, it is not for this composer.
 */
final class ModelComposer implements Composer {

    static final String NAME = "model";

    /** More passages cost more than they help. */
    private static final int MOST_PASSAGES = 6;

    private final LanguageModel model;
    private final AnswerSettings settings;
    private final ModelLog log;
    private final Interpreter interpreter;
    private final LanguageDetector detector;
    private final Guard guard;
    private final ClaimVerifier verifier;
    private final Prompt prompt = Prompt.of("compose");

    /** What serves every state of the knowledge. */
    record Tools(AnswerSettings settings, ModelLog log, LanguageDetector detector, Guard guard) {}

    ModelComposer(LanguageModel model, Tools tools, Interpreter interpreter, ClaimVerifier verifier) {
        this.model = model;
        this.settings = tools.settings();
        this.log = tools.log();
        this.detector = tools.detector();
        this.guard = tools.guard();
        this.interpreter = interpreter;
        this.verifier = verifier;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Draft> compose(Request request) {
        Focus focus = new Focus(request.understanding(), request.knowledge());
        boolean isOurs = !Decision.isUnrelated(request.ranking(), focus)
                && !hasEnded(request.ranking().hits().getFirst(), request)
                && isHarmless(request);
        return isOurs && request.allowance().take() ? new Work(request).draft() : Optional.empty();
    }

    /** Its sentences were proved one by one while they were written. */
    @Override
    public Optional<Draft> verify(Draft draft) {
        return Optional.of(draft);
    }

    /** What tries to steer a model, or asks for an opinion or for advice on a case, is answered in the words of the sources only. */
    private boolean isHarmless(Request request) {
        return guard.topics(request.understanding().text(), request.languages().question())
                .isEmpty();
    }

    /** Whether a passage is fit for a model: knowledge can be tampered with, and a tool may have read it. */
    private boolean isFit(Passage passage) {
        return !guard.steers(passage.title() + "\n" + passage.text(), passage.language());
    }

    private static boolean hasEnded(Ranking.Hit hit, Request request) {
        return hit.passage().provenance().hasEnded(request.today());
    }

    /** Ends a call whose answer will not stand. */
    private static final class CoreLost extends RuntimeException {
        CoreLost() {
            super(null, null, false, false);
        }
    }

    /** The work on one question. */
    private final class Work {

        private final Request request;
        private final NumberedEvidence evidence = new NumberedEvidence(ModelComposer.this::isFit);
        private final SentenceProof proof;
        private final ReplyReader reader = new ReplyReader();
        private final List<Sentence> kept = new ArrayList<>();
        private final Map<Integer, Integer> shownNumbers = new LinkedHashMap<>();
        private final Map<String, Integer> verdicts = new TreeMap<>();
        private int lost;

        Work(Request request) {
            this.request = request;
            this.proof = new SentenceProof(request, evidence, verifier, detector);
            request.ranking().hits().stream()
                    .filter(hit -> !hasEnded(hit, request))
                    .limit(MOST_PASSAGES)
                    .forEach(hit -> evidence.evidence().cite(hit.passage()));
        }

        Optional<Draft> draft() {
            long start = System.nanoTime();
            Optional<Draft> draft = Optional.empty();
            String outcome;
            Usage usage = new Usage(0, 0, 0, Duration.ZERO);
            try {
                Completion completion = model.write(assignment(), this::read, request.follower()::isGone);
                usage = completion.usage();
                Optional<Completeness> completeness = reader.end();
                draft = completeness.flatMap(this::draft);
                outcome = draft.isPresent()
                        ? "ok"
                        : completeness.map(this::reason).orElse("garbled");
            } catch (CoreLost notSupported) {
                usage = new Usage(1, 0, 0, Duration.ofNanos(System.nanoTime() - start));
                outcome = "unsupported";
            } catch (ModelFailure failure) {
                usage = failure.usage();
                outcome = failure.reason().code();
            }
            log.record(new ModelLog.Use(prompt.name(), prompt.hash(), model.name(), outcome, usage, verdicts));
            if (draft.isEmpty() && !kept.isEmpty()) {
                request.follower().startedOver();
            }
            return draft;
        }

        private String reason(Completeness completeness) {
            return completeness == Completeness.NONE ? "none" : "unsupported";
        }

        private Assignment assignment() {
            Map<String, String> values = Map.of(
                    "language", Rewriter.name(request.language()),
                    "collections", settings.lookUpRecords() ? RecordTools.collections(request.knowledge()) : "(none)",
                    "today", request.today().toString(),
                    "passages", evidence.shownFrom(1),
                    "question", Prompt.quoted(request.understanding().text()));
            List<Tool> tools =
                    settings.lookUpRecords() ? new RecordTools(request, evidence, interpreter).all() : List.of();
            return new Assignment(prompt.name(), prompt.instructions(values), prompt.material(values), tools, true);
        }

        private void read(String piece) {
            reader.accept(piece, this::prove);
        }

        /** What a model calls one sentence may be two; markup is judged as a whole. */
        private void prove(ReplyReader.Written written) {
            List<String> sentences = SentenceProof.isMarkup(written.text())
                    ? List.of(written.text())
                    : Sentences.of(written.text(), request.language());
            for (String sentence : sentences) {
                SentenceProof.Verdict verdict = proof.prove(sentence, written.evidence());
                verdict.faults().forEach(this::count);
                verdict.sentence().ifPresent(this::keep);
                boolean claims = !written.evidence().isEmpty();
                if (verdict.sentence().isEmpty() && claims) {
                    lost++;
                    if (kept.isEmpty()) {
                        throw new CoreLost();
                    }
                }
            }
        }

        private void keep(Sentence sentence) {
            if (kept.contains(sentence)) {
                return;
            }
            count(ModelLog.KEPT);
            kept.add(sentence);
            List<Integer> shown = sentence.citations().stream()
                    .map(number -> shownNumbers.computeIfAbsent(number, first -> shownNumbers.size() + 1))
                    .toList();
            request.follower().wrote(new Sentence(sentence.text(), sentence.language(), shown));
        }

        private void count(String verdict) {
            verdicts.merge(verdict, 1, Integer::sum);
        }

        /** The core comes first: it is there, or the call has ended. An answer that lost more than it kept says something else than was written. */
        private Optional<Draft> draft(Completeness completeness) {
            if (completeness == Completeness.NONE || kept.isEmpty() || lost > kept.size()) {
                return Optional.empty();
            }
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Paragraph(kept));
            if (completeness == Completeness.PARTIAL || lost > 0) {
                blocks.add(new Block.Paragraph(
                        List.of(request.own(request.replies().text("partial")))));
            }
            List<Passage> passages = evidence.passages();
            List<String> related = kept.stream()
                    .flatMap(sentence -> sentence.citations().stream())
                    .map(number -> passages.get(number - 1).id())
                    .distinct()
                    .toList();
            return Optional.of(
                    new Draft(Outcome.ANSWERED, blocks, evidence.evidence().items(), related));
        }
    }
}
