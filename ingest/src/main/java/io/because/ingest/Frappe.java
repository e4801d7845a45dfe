package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import io.because.domain.Progress;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Apps used in contexts, in the split of CFM: `cfm_train.csv` and `cfm_test.csv` with lines
/// `context,target`. The context is the user and seven indices, the target the app and whether it costs
/// something, which becomes its tag; all joined by `-`. No times; a line is a PLAY.
///
/// Baltrunas, Church, Karatzoglou, Oliver, "Frappe: Understanding the Usage and Perception of Mobile App
/// Recommendations In-The-Wild", 2015; Xin, Chen, He, Wang, Ding, Jose, "CFM: Convolutional
/// Factorization Machines for Context-Aware Recommendation", IJCAI 2019.
final class Frappe implements DataSource {
    private static final List<String> CONTEXT =
            List.of("daytime", "weekday", "isweekend", "homework", "weather", "country", "city");
    private static final Split COMMA = Split.on(",");
    private static final Split DASH = Split.on("-");

    private final Path folder;

    Frappe(Path path) {
        folder = SourceFile.folder(path);
    }

    @Override
    public String name() {
        return "frappe:" + folder.getFileName();
    }

    @Override
    public void read(DataSink sink, Progress progress) {
        Reading reading = new Reading(sink);
        reading.part(SourceFile.require(folder, "cfm_train.csv"), Part.TRAIN, progress);
        SourceFile.find(folder, "cfm_test.csv").ifPresent(file -> reading.part(file, Part.TEST, progress));
    }

    private static final class Reading {
        private final DataSink sink;
        private final Map<String, String> costs = new HashMap<>();
        private long position;

        Reading(DataSink sink) {
            this.sink = sink;
        }

        void part(SourceFile file, Part part, Progress progress) {
            file.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> {
                Fields fields = Fields.exactly(2, COMMA.fields(line));
                Fields context = Fields.exactly(1 + CONTEXT.size(), DASH.fields(fields.text(0)));
                Fields target = Fields.exactly(2, DASH.fields(fields.text(1)));
                Map<String, String> situation = new LinkedHashMap<>();
                for (int k = 0; k < CONTEXT.size(); k++) {
                    situation.put(CONTEXT.get(k), context.id(1 + k, CONTEXT.get(k)));
                }
                Event event = new Event(
                        "frappe:" + fields.text(0) + ":" + target.id(0, "app"),
                        new UserId(context.id(0, "user")),
                        app(target, where),
                        Signal.of(EventType.PLAY),
                        null,
                        Event.Origin.UNKNOWN);
                sink.event(new LoggedEvent(event, position++, part, where, situation));
            });
        }

        private ItemId app(Fields target, Where where) {
            ItemId app = new ItemId(target.text(0));
            String cost = target.id(1, "cost");
            String known = costs.putIfAbsent(app.value(), cost);
            if (known == null) {
                sink.item(Item.bare(app, ItemKind.PRODUCT), where);
                sink.tag(app, "cost " + cost, 1);
            } else if (!known.equals(cost)) {
                throw new RejectedLineException(
                        Reject.Reason.OUT_OF_RANGE, "app " + app + " has cost " + cost + ", before it had " + known);
            }
            return app;
        }
    }
}
