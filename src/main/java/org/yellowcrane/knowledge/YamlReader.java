package org.yellowcrane.knowledge;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Reads the plain part of YAML: maps, lists and text. What can surprise an editor (anchors, tags, several documents) is refused. */
class YamlReader {

    /** Our format needs six. */
    private static final int MAX_DEPTH = 20;

    private final EditorFile file;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(EditorFile file, Problems problems, Iterator<Event> events) {
        this.file = file;
        this.problems = problems;
        this.events = events;
    }

    /** The contents of a file; empty if it has none or cannot be read, which is reported. */
    static Optional<Node> read(EditorFile file, Problems problems) {
        if (!file.usable()) {
            return Optional.empty();
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(file.text().length() + 1);
        try {
            Iterator<Event> events =
                    new Yaml(options).parse(new StringReader(file.text())).iterator();
            return Optional.ofNullable(new YamlReader(file, problems, events).document());
        } catch (Refused refused) {
            problems.error(file.name(), refused.line, refused.reason);
        } catch (MarkedYAMLException broken) {
            problems.error(file.name(), line(broken), "not valid YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            problems.error(file.name(), 0, "not valid YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }

    private @Nullable Node document() {
        Node content = null;
        boolean started = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent start) {
                if (started) {
                    throw new Refused(line(event), "a second document begins here; a file holds one");
                }
                if (start.getVersion() != null
                        || (start.getTags() != null && !start.getTags().isEmpty())) {
                    throw new Refused(line(event), "directives (%) are not allowed");
                }
                started = true;
            } else if (event instanceof NodeEvent) {
                content = node(event, 0);
            }
        }
        if (content == null || isEmpty(content)) {
            problems.error(file.name(), 0, "the file is empty");
            return null;
        }
        return content;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().isEmpty();
    }

    private Node node(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new Refused(line(event), "nested more than " + MAX_DEPTH + " levels deep");
        }
        if (event instanceof AliasEvent) {
            throw new Refused(line(event), "aliases (*) are not allowed; put the value in quotes");
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new Refused(line(event), "anchors (&) are not allowed; put the value in quotes");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> items(start, depth);
            case MappingStartEvent start -> entries(start, depth);
            default -> throw new Refused(line(event), "not expected here");
        };
    }

    private Node.Scalar scalar(ScalarEvent event) {
        refuseTag(event.getTag(), event);
        String hidden = HiddenCharacters.find(event.getValue());
        if (hidden != null) {
            problems.error(file.name(), line(event), "hidden character " + hidden);
        }
        return new Node.Scalar(event.getValue().strip(), line(event));
    }

    private Node.Items items(SequenceStartEvent start, int depth) {
        refuseTag(start.getTag(), start);
        List<Node> nodes = new ArrayList<>();
        Event event = events.next();
        while (!event.is(Event.ID.SequenceEnd)) {
            nodes.add(node(event, depth + 1));
            event = events.next();
        }
        return new Node.Items(List.copyOf(nodes), line(start));
    }

    private Node.Entries entries(MappingStartEvent start, int depth) {
        refuseTag(start.getTag(), start);
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        Event event = events.next();
        while (!event.is(Event.ID.MappingEnd)) {
            int line = line(event);
            if (!(node(event, depth + 1) instanceof Node.Scalar key)) {
                throw new Refused(line, "a key must be a word; put a text that begins with [ or { in quotes");
            }
            Node value = node(events.next(), depth + 1);
            Node.Entry earlier = entries.putIfAbsent(key.text(), new Node.Entry(line, value));
            if (earlier != null) {
                problems.error(
                        file.name(),
                        line,
                        "the key '%s' stands here a second time; first on line %d"
                                .formatted(key.text(), earlier.line()));
            }
            event = events.next();
        }
        return new Node.Entries(entries, line(start));
    }

    private static void refuseTag(@Nullable String tag, Event event) {
        if (tag != null) {
            throw new Refused(line(event), "tags (!) are not allowed; put the value in quotes");
        }
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static int line(MarkedYAMLException broken) {
        Mark mark = broken.getProblemMark();
        return mark == null ? 0 : mark.getLine() + 1;
    }

    /** Ends the reading of a file. */
    private static class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int line;
        private final String reason;

        Refused(int line, String reason) {
            super(reason);
            this.line = line;
            this.reason = reason;
        }
    }
}
