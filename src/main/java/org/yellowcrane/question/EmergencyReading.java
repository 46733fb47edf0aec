package org.yellowcrane.question;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences of a message say, and the verdict from it.
 *
 * @param labels the {@link #label labels} of each sentence, as bits
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"})
record EmergencyReading(int[] labels) {

    /** When the signs are equal, what cannot wait wins; what traffic did to somebody is traffic, whose card sends for an ambulance, too. */
    private static final List<Emergency> BY_URGENCY =
            List.of(Emergency.CRISIS, Emergency.FIRE, Emergency.TRAFFIC, Emergency.MEDICAL, Emergency.POLICE);

    private static final int KINDS = Emergency.values().length;

    /** A small number for a signal; incidents have one for each kind. */
    static int label(EmergencySignal signal, @Nullable Emergency kind) {
        return signal.ordinal() < 2
                ? signal.ordinal() * KINDS + (kind == null ? 0 : kind.ordinal())
                : 2 * KINDS + signal.ordinal() - 2;
    }

    /** This reading and, sentence by sentence, what another language adds. */
    EmergencyReading with(EmergencyReading other, EmergencySignal... signals) {
        int mask = 0;
        for (EmergencySignal signal : signals) {
            for (Emergency kind : Emergency.values()) {
                mask |= 1 << label(signal, kind);
            }
        }
        int[] merged = labels.clone();
        for (int i = 0; i < merged.length; i++) {
            merged[i] |= other.labels[i] & mask;
        }
        return new EmergencyReading(merged);
    }

    /**
     * The emergency that the message tells of; a cry for help that names no incident is for the police.
     *
     * @param shouted whether the voice is raised
     */
    Optional<Emergency> verdict(boolean shouted) {
        int everywhere = 0;
        for (int sentence : labels) {
            everywhere |= sentence;
        }
        int context = context(everywhere) + (shouted ? EmergencySignal.SHOUTING : 0);
        int urgency = weight(everywhere, EmergencySignal.URGENCY);
        int need = Math.max(urgency, Math.min(cry(everywhere), EmergencySignal.URGENCY.weight()));
        Optional<Emergency> best = Optional.empty();
        int highest = EmergencySignal.THRESHOLD - 1;
        boolean cried = false;
        for (int sentence : labels) {
            int questions = weight(sentence, EmergencySignal.INQUIRY) + weight(sentence, EmergencySignal.HYPOTHETICAL);
            for (Emergency kind : BY_URGENCY) {
                int incident = incident(sentence, kind);
                if (incident > 0 && incident + context + need + questions > highest) {
                    highest = incident + context + need + questions;
                    best = Optional.of(kind);
                }
            }
            cried |= cry(sentence) > 0 && cry(sentence) + context + questions >= EmergencySignal.THRESHOLD;
        }
        return best.isPresent() || !cried ? best : Optional.of(likeliest(everywhere));
    }

    private static Emergency likeliest(int everywhere) {
        return BY_URGENCY.stream()
                .filter(kind -> incident(everywhere, kind) > 0)
                .findFirst()
                .orElse(Emergency.POLICE);
    }

    private static int incident(int sentence, Emergency kind) {
        return Math.max(weight(sentence, EmergencySignal.STRONG, kind), weight(sentence, EmergencySignal.WEAK, kind));
    }

    private static int cry(int sentence) {
        return Math.max(weight(sentence, EmergencySignal.CRIES), weight(sentence, EmergencySignal.CALLS));
    }

    /** Victims and topics count wherever they stand in the message, questions only where they are asked. */
    private static int context(int everywhere) {
        return weight(everywhere, EmergencySignal.VICTIM) + weight(everywhere, EmergencySignal.TOPIC);
    }

    private static int weight(int labels, EmergencySignal signal) {
        return weight(labels, signal, null);
    }

    private static int weight(int labels, EmergencySignal signal, @Nullable Emergency kind) {
        return (labels >> label(signal, kind) & 1) == 1 ? signal.weight() : 0;
    }
}
