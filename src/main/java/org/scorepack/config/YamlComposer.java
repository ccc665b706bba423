package org.scorepack.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Puts the events of one YAML text together; never by recursion, so that depth costs no stack. */
final class YamlComposer {

    static final int MAX_DEPTH = 100;
    static final int MAX_NODES = 500_000;

    private final String file;
    private final Findings findings;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private Optional<Node> root = Optional.empty();
    private int documents;
    private int nodes;

    YamlComposer(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    Optional<Node> root() {
        return root;
    }

    void accept(Event event) {
        Place place = event.getStartMark().map(mark -> placeOf(file, mark)).orElse(Place.ofFile(file));
        if (event instanceof DocumentStartEvent) {
            if (++documents > 1) {
                throw refuse("several-documents", place, "a second document starts here", "one document in each file");
            }
        } else if (event instanceof AliasEvent alias) {
            add(resolve(alias.getAlias().getValue(), place));
        } else if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), place);
            Node.Scalar node = new Node.Scalar(scalar.getValue(), scalar.isPlain(), place);
            remember(scalar, node);
            add(node);
        } else if (event instanceof MappingStartEvent start) {
            refuseTag(start.getTag(), place);
            push(new Open(place, true, anchorOf(start), nodes));
        } else if (event instanceof SequenceStartEvent start) {
            refuseTag(start.getTag(), place);
            push(new Open(place, false, anchorOf(start), nodes));
        } else if (event instanceof MappingEndEvent || event instanceof SequenceEndEvent) {
            close();
        }
    }

    private void push(Open start) {
        if (open.size() >= MAX_DEPTH) {
            throw refuse("too-deep", start.place, "more than " + MAX_DEPTH + " levels", "a flatter text");
        }
        start.anchor.ifPresent(anchor -> anchors.put(anchor, Anchored.OPEN));
        open.push(start);
    }

    private void close() {
        Open done = open.pop();
        Node node = done.fields
                ? new Node.Fields(done.byKey, done.place)
                : new Node.Items(List.copyOf(done.items), done.place);
        done.anchor.ifPresent(anchor -> anchors.put(anchor, new Anchored(node, nodes - done.nodesBefore + 1)));
        add(node);
    }

    private void add(Node node) {
        if (++nodes > MAX_NODES) {
            throw refuse(
                    "too-large",
                    node.place(),
                    "more than " + MAX_NODES + " values once all aliases are in place",
                    "a smaller text");
        }
        Open parent = open.peek();
        if (parent == null) {
            root = Optional.of(node);
        } else if (!parent.fields) {
            checkScalar(node);
            parent.items.add(node);
        } else if (parent.key == null) {
            parent.key = keyOf(node);
        } else {
            if (!SecretReader.SECRET_KEYS.contains(parent.key.text())) {
                checkScalar(node);
            }
            put(parent, parent.key, node);
            parent.key = null;
        }
    }

    private Node.Scalar keyOf(Node node) {
        if (!(node instanceof Node.Scalar key)) {
            throw refuse(
                    "yaml-syntax",
                    node.place(),
                    "a key that is a list or a block",
                    "a word as key; quote texts in braces");
        }
        if (key.plain() && key.text().equals("<<")) {
            throw refuse(
                    "merge-key",
                    key.place(),
                    "the merge key '<<'",
                    "write the keys out: a card reads the same everywhere");
        }
        checkScalar(key);
        return key;
    }

    private void put(Open parent, Node.Scalar key, Node value) {
        Node.Field before = parent.byKey.get(key.text());
        if (before != null) {
            findings.error(
                    "duplicate-key",
                    key.place(),
                    "key '" + key.text() + "' stands here again",
                    "once; the first is in line " + before.key().place().line());
            return;
        }
        parent.byKey.put(key.text(), new Node.Field(key, value));
    }

    private void checkScalar(Node node) {
        if (node instanceof Node.Scalar scalar) {
            LooseScalar.otherReading(scalar)
                    .ifPresent(reading -> findings.errorOnce(
                            "quote-it",
                            scalar.place(),
                            "'" + scalar.text() + "' without quotes is " + reading + " to other readers of YAML",
                            reading.startsWith("true")
                                    ? "true or false; as a text quote it: \"" + scalar.text() + "\""
                                    : "a number in plain digits; as a text quote it: \"" + scalar.text() + "\""));
        }
    }

    private Node resolve(String anchor, Place place) {
        Anchored found = anchors.get(anchor);
        if (found == null) {
            throw refuse("unknown-anchor", place, "no anchor '&" + anchor + "' stands above", "an anchor that exists");
        }
        if (found.node == null) {
            throw refuse(
                    "recursive-anchor",
                    place,
                    "'*" + anchor + "' stands inside what it names",
                    "an alias outside of it");
        }
        nodes += found.size;
        return found.node;
    }

    private void remember(NodeEvent event, Node node) {
        anchorOf(event).ifPresent(anchor -> anchors.put(anchor, new Anchored(node, 1)));
    }

    private static Optional<String> anchorOf(NodeEvent event) {
        return event.getAnchor().map(anchor -> anchor.getValue());
    }

    private void refuseTag(Optional<String> tag, Place place) {
        if (tag.isPresent() && !tag.get().equals("!")) {
            throw refuse("tag", place, "a type tag '!'", "a plain value; types follow from the key");
        }
    }

    private static Refused refuse(String code, Place place, String found, String expected) {
        return new Refused(Finding.error(code, place, found, expected));
    }

    static Place placeOf(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** A text that is not read any further. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Refused(Finding finding) {
            super(finding.found(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    /** What an anchor names, and how many nodes that is; without a node while it is still open. */
    private record Anchored(@Nullable Node node, int size) {
        static final Anchored OPEN = new Anchored(null, 0);
    }

    /** A list or block whose end has not come yet. */
    private static final class Open {
        private final Place place;
        private final boolean fields;
        private final Optional<String> anchor;
        private final int nodesBefore;
        private final List<Node> items = new ArrayList<>();
        private final Map<String, Node.Field> byKey = new LinkedHashMap<>();
        private Node.@Nullable Scalar key;

        Open(Place place, boolean fields, Optional<String> anchor, int nodesBefore) {
            this.place = place;
            this.fields = fields;
            this.anchor = anchor;
            this.nodesBefore = nodesBefore;
        }
    }
}
