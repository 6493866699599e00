package org.convlens.app.filters;

import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Figures;
import org.convlens.app.state.LabState;
import org.convlens.evaluation.Evaluation;
import org.convlens.inspection.Stencil;

import java.util.Optional;
import java.util.stream.Stream;

/// What can be done to the enlarged filter by hand: a menu, a freeze, more tools where they apply,
/// and the accuracy that comes of it.
final class SurgeryBar extends FlowPane {

    private final Texts texts;
    private final SurgeryModel model;
    private final MenuItem paste;
    private final MenuItem swap;
    private final CheckMenuItem layer;
    private final Menu paint;
    private final ToggleButton freeze;
    private final Label accuracy = new Label();
    private double former = Double.NaN;

    /// The hand over the enlarged filter.
    ///
    /// @param model what it does
    /// @param texts of this room
    /// @param tools more that can be done
    SurgeryBar(SurgeryModel model, Texts texts, Node... tools) {
        this.model = model;
        this.texts = texts;
        paste = item("paste", model::paste);
        swap = item("swap", model::swap);
        layer = new CheckMenuItem(texts.get("freeze.layer"));
        layer.setOnAction(_ -> model.toggleLayer());
        paint = paint();
        freeze = freeze();
        accuracy.setId("surgery-accuracy");
        accuracy.getStyleClass().addAll("muted", "small");
        getStyleClass().addAll("lens-controls", "surgery");
        getChildren().addAll(menu(), freeze);
        getChildren().addAll(tools);
        getChildren().add(accuracy);
        watch();
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton(texts.get("surgery"));
        menu.setId("surgery");
        menu.getStyleClass().add("small");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(texts.get("surgery.tip")));
        menu.getItems()
                .addAll(
                        item("mute", model::mute),
                        scale(),
                        item("redraw", model::redraw),
                        new SeparatorMenuItem(),
                        item("copy", model::copy),
                        paste,
                        swap,
                        new SeparatorMenuItem(),
                        paint,
                        layer);
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId("surgery-" + key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Menu scale() {
        Menu menu = new Menu(texts.get("scale"));
        menu.setId("surgery-scale");
        Stream.of(0.5, 2.0, -1.0)
                .forEach(factor -> {
                    MenuItem item = new MenuItem("× " + Figures.of(factor));
                    item.setId("scale-" + Math.round(100 * factor));
                    item.setOnAction(_ -> model.scale(factor));
                    menu.getItems().add(item);
                });
        return menu;
    }

    private Menu paint() {
        Menu menu = new Menu(texts.get("paint"));
        menu.setId("surgery-paint");
        for (Stencil stencil : Stencil.values()) {
            MenuItem item = new MenuItem(texts.get("stencil." + stencil));
            item.setId("paint-" + stencil);
            item.setOnAction(_ -> model.paint(stencil));
            menu.getItems().add(item);
        }
        return menu;
    }

    private ToggleButton freeze() {
        ToggleButton button = new ToggleButton(texts.get("freeze"));
        button.setId("freeze-filter");
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("freeze.tip")));
        button.setOnAction(_ -> model.toggleFilter());
        return button;
    }

    private void watch() {
        LabState state = model.state();
        model.filters().sheet().subscribe(_ -> show());
        model.filters().filter().subscribe(_ -> show());
        state.selection().subscribe(_ -> show());
        state.frozen().subscribe(_ -> show());
        model.copied().subscribe(_ -> show());
        state.selection()
                .map(now -> now.layer())
                .subscribe(_ -> model.copied().set(Optional.empty()));
        state.evaluation().subscribe((before, now) -> showAccuracy(before, now));
    }

    /// Surgery makes the old accuracy void before the new one is counted: it is remembered so far.
    private void showAccuracy(Optional<Evaluation> before, Optional<Evaluation> now) {
        before.ifPresent(found -> former = found.accuracy());
        accuracy.setText(
                now.map(Evaluation::accuracy)
                        .filter(share -> !share.isNaN())
                        .map(this::words)
                        .orElse(""));
    }

    private String words(double now) {
        return Double.isNaN(former) || former == now
                ? texts.get("accuracy", Figures.percent(now))
                : texts.get("accuracy.before", Figures.percent(now), Figures.percent(former));
    }

    private void show() {
        boolean able = model.weights().isPresent();
        getChildren().getFirst().setDisable(!able);
        freeze.setDisable(!able);
        freeze.setSelected(model.isFilterFrozen());
        layer.setSelected(model.isLayerFrozen());
        paint.setVisible(model.kernelSize().isPresent());
        paint.setDisable(model.kernelSize().flatMap(Stencil.BLUR::kernel).isEmpty());
        paste.setDisable(!model.holdsCopy());
        swap.setDisable(!model.holdsCopy());
    }
}
