package org.convlens.app.why;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import org.convlens.app.shell.Texts;
import org.convlens.attribution.Method;
import org.convlens.attribution.Methods;

import java.util.ArrayList;
import java.util.List;

/// A menu of all methods, those chosen with a check mark: the quick ones first, then the slow ones.
final class MethodsMenu extends MenuButton {

    private final Texts texts;
    private final ObjectProperty<List<Method>> chosen;

    /// @param texts of this room
    /// @param chosen the methods with a mark, in the order of all
    MethodsMenu(Texts texts, ObjectProperty<List<Method>> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        setId("methods");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(texts.get("methods.tip")));
        addAll(true);
        getItems().add(new SeparatorMenuItem());
        addAll(false);
        getItems().addAll(new SeparatorMenuItem(), everything());
        chosen.subscribe(now -> setText(texts.get("methods", now.size(), Methods.all().size())));
    }

    private void addAll(boolean quick) {
        Methods.all().stream()
                .filter(method -> method.isQuick() == quick)
                .forEach(method -> getItems().add(item(method)));
    }

    private CheckMenuItem item(Method method) {
        String title = method.description().title();
        CheckMenuItem item =
                new CheckMenuItem(method.isQuick() ? title : texts.get("methods.slow", title));
        item.setId("method-" + method.description().name());
        chosen.subscribe(now -> item.setSelected(now.contains(method)));
        item.setOnAction(_ -> choose(method, item.isSelected()));
        return item;
    }

    private MenuItem everything() {
        MenuItem item = new MenuItem(texts.get("methods.all"));
        item.setId("method-all");
        item.setOnAction(_ -> chosen.set(Methods.all()));
        return item;
    }

    /// One method always stays.
    private void choose(Method method, boolean on) {
        List<Method> next = new ArrayList<>(Methods.all());
        next.removeIf(one -> one.equals(method) ? !on : !chosen.get().contains(one));
        chosen.set(next.isEmpty() ? List.of(method) : List.copyOf(next));
    }
}
