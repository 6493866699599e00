package org.convlens.app.shell.lens;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ChoiceTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    void whatIsChosenIsHeardAfterACollectionToo(FxRobot robot) {
        Choice<String> choice = new Choice<>(List.of("zero", "mean"), word -> word, heardOf());
        collect();
        robot.interact(() -> choice.setValue("mean"));
        assertThat(heard).containsExactly("zero", "mean");
    }

    private ObjectProperty<String> heardOf() {
        ObjectProperty<String> chosen = new SimpleObjectProperty<>("zero");
        chosen.subscribe(word -> heard.add(word));
        return chosen;
    }

    private static void collect() {
        WeakReference<Object> garbage = new WeakReference<>(new Object());
        while (garbage.get() != null) {
            System.gc();
        }
    }
}
