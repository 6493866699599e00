package org.convlens.app.filters;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Choice;

import java.util.List;

/// What is shown of the weights: which part of the layer, under which aspect, of which input
/// channels, in which order; only what there is a choice of.
final class FilterChoices extends FlowPane {

    private static final double GAP = 6;

    private final FiltersViewModel model;
    private final Texts texts;

    /// The choices.
    ///
    /// @param model what they change
    /// @param texts of this room
    FilterChoices(FiltersViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("lens-controls");
        getChildren().addAll(parts(), aspects(), slices(), orders());
    }

    private Node parts() {
        Choice<Integer> parts = new Choice<>(List.of(0, 1), this::part, model.part());
        parts.setId("part");
        parts.explain(texts.get("part.tip"));
        model.parts().subscribe(found -> offer(parts, found.size() > 1));
        return parts;
    }

    private String part(int place) {
        return texts.get(place == 0 ? "part.mixing" : "part.depthwise");
    }

    private Node aspects() {
        Choice<Aspect> aspects =
                new Choice<>(
                        List.of(Aspect.values()),
                        aspect -> texts.get("aspect." + aspect),
                        model.aspect());
        aspects.setId("aspect");
        aspects.explain(texts.get("aspect.tip"));
        return aspects;
    }

    private Node slices() {
        Label name = new Label(texts.get("input"));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        ComboBox<InputSlice> slices = new Choice<>(List.of(), this::words, model.slice());
        slices.setId("input-slice");
        HBox line = new HBox(GAP, name, slices);
        line.setAlignment(Pos.CENTER_LEFT);
        model.slices()
                .subscribe(offered -> {
                    slices.getItems().setAll(offered);
                    slices.getSelectionModel().select(model.slice().get());
                    offer(line, !offered.isEmpty());
                });
        return line;
    }

    private String words(InputSlice slice) {
        return switch (slice) {
            case InputSlice.Colours() -> texts.get("input.colours");
            case InputSlice.Mean() -> texts.get("input.mean");
            case InputSlice.Sum() -> texts.get("input.sum");
            case InputSlice.Channel(int index) -> texts.get("input.channel", index);
        };
    }

    private Node orders() {
        Choice<Order> orders =
                new Choice<>(
                        List.of(Order.values()),
                        order -> texts.get("order." + order),
                        model.order());
        orders.setId("order");
        orders.explain(texts.get("order.tip"));
        model.sheet()
                .subscribe(shown -> offer(orders, shown.filter(FilterSheet::isSheet).isPresent()));
        return orders;
    }

    private static void offer(Node control, boolean applies) {
        control.setVisible(applies);
        control.setManaged(applies);
    }
}
