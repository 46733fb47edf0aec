package org.yellowcrane.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.language.Texts;

/** Reads what every record and section says of its sources and of time. */
class ProvenanceReader {

    /** The keys that are read here. */
    static final Set<String> KEYS = Set.of("sources", "asOf", "reviewBy", "validUntil", "confidence", "conflicts");

    private static final Set<String> CONFLICT_KEYS = Set.of("field", "tell");

    private final Reading reading;
    private final Sources sources;

    ProvenanceReader(Reading reading, Sources sources) {
        this.reading = reading;
        this.sources = sources;
    }

    /** What a record or section rests on; null where that cannot be said. */
    @Nullable
    Provenance read(Form form) {
        List<Source> cited = cited(form);
        form.required("asOf");
        PartialDate asOf = form.has("asOf") ? Scalars.past(form, "asOf", reading.today()) : null;
        LocalDate reviewBy = Scalars.day(form, "reviewBy");
        LocalDate validUntil = Scalars.day(form, "validUntil");
        Provenance.Confidence confidence = confidence(form);
        if (asOf == null || cited.isEmpty()) {
            return null;
        }
        if (reviewBy != null && reviewBy.isBefore(asOf.earliest())) {
            form.error(form.line("reviewBy"), "'reviewBy' lies before 'asOf'");
        }
        Provenance provenance = new Provenance(cited, asOf, reviewBy, validUntil, confidence);
        warnOfTime(form, provenance);
        return provenance;
    }

    /** The disagreements that a record or section tells of. */
    List<Conflict> conflicts(Form form, Set<String> fields) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Form entry : form.forms("conflicts")) {
            entry.allow(CONFLICT_KEYS);
            Node.Scalar field = entry.scalar("field");
            if (field != null && !fields.contains(field.text())) {
                entry.error(
                        field.line(), "unknown field '" + field.text() + "'" + NearestWord.hint(field.text(), fields));
            }
            Texts tell = tell(entry);
            if (tell != null) {
                conflicts.add(new Conflict(field == null ? null : field.text(), tell));
            }
        }
        return List.copyOf(conflicts);
    }

    private @Nullable Texts tell(Form conflict) {
        Map<Language, Node.Scalar> texts = conflict.translated("tell", reading.languages());
        FiguresCheck.compare(conflict, texts, "'tell'");
        return Scalars.texts(texts);
    }

    private List<Source> cited(Form form) {
        List<Source> cited = new ArrayList<>();
        if (!form.has("sources")) {
            form.error(form.line(), "'sources' is missing");
        }
        for (Node.Scalar id : form.scalars("sources")) {
            Source source = sources.byId().get(id.text());
            if (source != null) {
                cited.add(source);
            } else if (!sources.ids().contains(id.text()) && !sources.unreadable()) {
                form.error(
                        id.line(), "unknown source '" + id.text() + "'" + NearestWord.hint(id.text(), sources.ids()));
            }
        }
        if (form.node("sources") instanceof Node.Items items && items.nodes().isEmpty()) {
            form.error(form.line("sources"), "'sources' names no source");
        }
        return cited;
    }

    private Provenance.Confidence confidence(Form form) {
        Node.Scalar text = form.scalar("confidence");
        if (text == null) {
            return Provenance.Confidence.HIGH;
        }
        for (Provenance.Confidence confidence : Provenance.Confidence.values()) {
            if (confidence.name().toLowerCase(Locale.ROOT).equals(text.text())) {
                return confidence;
            }
        }
        form.error(text.line(), "'confidence' is high, medium or low, not '" + text.text() + "'");
        return Provenance.Confidence.HIGH;
    }

    private void warnOfTime(Form form, Provenance provenance) {
        if (provenance.hasEnded(reading.today())) {
            reading.problems().warning(form.file(), form.line("validUntil"), "ended on " + provenance.validUntil());
        } else if (provenance.isStale(reading.today())) {
            reading.problems()
                    .warning(form.file(), form.line("reviewBy"), "to be reviewed since " + provenance.reviewBy());
        }
    }
}
