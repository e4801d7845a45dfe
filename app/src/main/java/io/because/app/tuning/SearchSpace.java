package io.because.app.tuning;

import io.because.domain.Require;
import io.because.model.ModelType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What may be tried for one model.
///
/// @param defaults the model as it is recorded
/// @param drawn the model with drawn params
public record SearchSpace(ModelType defaults, Function<Draw, ModelType> drawn) {
    /// One place in the space.
    ///
    /// @param values by name, as drawn
    /// @param place `[ranges]` in [0, 1]; empty when the defaults lie nowhere in the space
    record Setting(ModelType type, ObjectNode values, double[] place) {}

    /// In the order in which they are drawn.
    List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        var _ = drawn.apply(new Drawing(range -> {
            ranges.add(range);
            return 0.5;
        }));
        Require.that(!ranges.isEmpty(), defaults.name() + " has nothing to tune");
        return ranges;
    }

    /// @param place `[ranges]` in [0, 1]; comes back as the place of the values, which are rounded
    Setting at(double[] place) {
        ObjectNode values = Json.LINES.createObjectNode();
        double[] rounded = new double[place.length];
        int[] next = {0};
        ModelType type = drawn.apply(new Drawing(range -> {
            int k = next[0]++;
            values.set(range.name(), Json.LINES.valueToTree(range.value(place[k])));
            rounded[k] = range.place(Json.word(range.value(place[k])));
            return place[k];
        }));
        return new Setting(type, values, rounded);
    }

    /// The model at the same place, in [0, 1], of every range.
    public ModelType at(double place) {
        return at(ranges().stream().mapToDouble(_ -> place).toArray()).type();
    }

    /// Whether the recorded defaults lie in the space, so that what was tried near them counts.
    public boolean holdsItsDefaults() {
        return recorded().place().length > 0;
    }

    /// The recorded defaults, placed where the components of the params record say.
    Setting recorded() {
        JsonNode params = Json.LINES.valueToTree(defaults.params());
        ObjectNode values = Json.LINES.createObjectNode();
        List<Range> ranges = ranges();
        double[] place = new double[ranges.size()];
        boolean found = true;
        for (int k = 0; k < place.length; k++) {
            String name = ranges.get(k).name();
            JsonNode value = params.at("/" + name.replace('.', '/'));
            place[k] = value.isMissingNode() ? Double.NaN : ranges.get(k).place(Json.word(value));
            found &= !Double.isNaN(place[k]);
            values.set(name, value.isMissingNode() ? Json.LINES.nullNode() : value);
        }
        return new Setting(defaults, values, found ? place : new double[0]);
    }
}
