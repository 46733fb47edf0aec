package org.yellowcrane.knowledge;

import java.util.Collection;
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
        return new Sources(sources, Set.copyOf(places.keySet()), unreadable);
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
        String place = places.putIfAbsent(id.text(), form.file() + ":" + id.line());
        if (place != null) {
            form.error(id.line(), "the id '" + id.text() + "' is taken by the source at " + place);
        } else if (publisher != null && title != null) {
            sources.put(
                    id.text(),
                    new Source(
                            id.text(),
                            publisher,
                            title.text(),
                            url == null ? null : Scalars.url(form, url),
                            published));
        }
    }
}
