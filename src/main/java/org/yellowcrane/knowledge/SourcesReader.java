package org.yellowcrane.knowledge;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.language.Texts;

/** Reads {@code sources.yaml} and its parts {@code sources-….yaml}. */
class SourcesReader {

    private static final Set<String> KEYS = Set.of("id", "publisher", "title", "url", "published");

    private final Reading reading;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private boolean unreadable;

    SourcesReader(Reading reading) {
        this.reading = reading;
    }

    static boolean isSources(String file) {
        return file.matches("sources(-[^/]*)?\\.yaml");
    }

    Sources read(Collection<EditorFile> files) {
        for (EditorFile file : files) {
            Optional<Node> content = YamlReader.read(file, reading.problems());
            unreadable |= content.isEmpty();
            content.ifPresent(
                    node -> Form.list(file.name(), node, reading.problems()).forEach(this::add));
        }
        if (files.isEmpty()) {
            reading.problems().error("sources.yaml", 0, "the file is missing");
            unreadable = true;
        }
        return new Sources(sources, Set.copyOf(ids), unreadable);
    }

    private void add(Form form) {
        form.allow(KEYS);
        Node.Scalar id = Scalars.id(form);
        Texts publisher = Scalars.texts(form.translated("publisher", reading.languages()));
        Node.Scalar title = form.required("title");
        Node.Scalar url = form.scalar("url");
        PartialDate published = Scalars.past(form, "published", reading.today());
        if (id == null) {
            return;
        }
        ids.add(id.text());
        if (publisher != null && title != null) {
            URI page = url == null ? null : Scalars.url(form, url);
            put(form, id, new Source(id.text(), publisher, title.text(), page, published));
        }
    }

    /** A source may stand in several files, if it says the same everywhere. */
    private void put(Form form, Node.Scalar id, Source source) {
        String place = places.putIfAbsent(source.id(), form.file() + ":" + id.line());
        Source earlier = sources.putIfAbsent(source.id(), source);
        if (earlier != null && (!earlier.equals(source) || (place != null && place.startsWith(form.file() + ":")))) {
            form.error(id.line(), "the id '%s' is taken by the source at %s".formatted(id.text(), place));
        }
    }
}
