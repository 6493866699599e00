package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.convlens.app.shell.Place;
import org.convlens.dataset.DataReference;
import org.convlens.viz.fx.VolumesView;
import org.convlens.zoo.Exhibit;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// The museum, as a visitor walks through it.
class MuseumWindowTest extends LabInAWindow {

    @Test
    void theWelcomePageLeadsToTheMuseumWhereTheOldestNetworkIsShown() throws TimeoutException {
        robot.clickOn("#go-to-museum");
        until(() -> isShown("#museum-page"));

        assertThat(onFx(() -> isShown("#welcome"))).isFalse();
        assertThat(titles()).hasSize(Presets.museum().size());
        assertThat(onFx(() -> gallery().getItems()))
                .isSortedAccordingTo(
                        Comparator.comparingInt(one -> one.published().publication().year()));
        assertThat(words("#museum-title")).isEqualTo(titles().getFirst());
    }

    @Test
    void theMuseumIsReachedByKeyAndWalkedByArrows() throws TimeoutException {
        enter();
        robot.type(KeyCode.DOWN, KeyCode.DOWN);

        assertThat(words("#museum-title")).isEqualTo(titles().get(2));
    }

    @Test
    void theMenuLeadsToTheMuseum() throws TimeoutException {
        robot.push(KeyCode.ESCAPE).clickOn("#lab-menu");
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        until(() -> isShown("#museum-page"));
    }

    @Test
    void searchLeavesWhatMatchesAllItsWords() throws TimeoutException {
        enter();
        robot.push(KeyCode.SHORTCUT, KeyCode.F).write("he residual 101");

        assertThat(titles()).containsExactly("ResNet-101");
        assertThat(words("#museum-title")).isEqualTo("ResNet-101");
        assertThat(words("#museum-count")).isEqualTo("1 of " + Presets.museum().size());
        robot.type(KeyCode.ESCAPE);
        assertThat(titles()).hasSize(Presets.museum().size());
    }

    @Test
    void aSearchWithoutResultSaysSoAndOffersAllAgain() throws TimeoutException {
        enter();
        robot.clickOn("2012–14").push(KeyCode.SHORTCUT, KeyCode.F).write("perceptron");

        assertThat(titles()).isEmpty();
        assertThat(words("#museum-nothing .label"))
                .isEqualTo("No architecture matches “perceptron”.");
        robot.clickOn("#museum-all");
        assertThat(titles()).hasSize(Presets.museum().size());
        assertThat(onFx(() -> find("#museum-search", TextField.class).getText())).isEmpty();
    }

    @Test
    void periodsLeaveTheNetworksOfTheirYears() throws TimeoutException {
        enter();
        robot.clickOn("2012–14");

        assertThat(onFx(() -> gallery().getItems()))
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(one.published().publication().year()).isBetween(2012, 2014));
    }

    @Test
    void theClassroomSizeOpensWithDataThatSuitIt() throws TimeoutException {
        enter();
        search("resnet-18");
        robot.clickOn("#open-classroom");
        until(() -> state().data().get().isPresent());

        assertThat(onFx(() -> lab().content().place().get())).isEqualTo(Place.LAB);
        assertThat(onFx(() -> state().drawing().get().network()))
                .isEqualTo(Presets.named("resnet-18-small").orElseThrow().network());
        assertThat(state().data().get().orElseThrow().reference())
                .isEqualTo(DataReference.parse("shapes"));
        assertThat(onFx(() -> state().plan().get().problems())).isEmpty();
    }

    @Test
    void thePublishedSizeOpensAsPublished() throws TimeoutException {
        enter();
        search("densenet-121");
        robot.clickOn("#open-published");
        until(() -> state().plan().get().parameters() == 8_062_504);

        assertThat(onFx(() -> lab().content().place().get())).isEqualTo(Place.LAB);
    }

    @Test
    void theDrawingNamesItsBoxesByMouseAndKeys() throws TimeoutException {
        enter();
        search("vgg-16");
        until(() -> isShown("#volumes-vgg-16"));
        VolumesView drawing = find("#volumes-vgg-16", VolumesView.class);
        robot.interact(drawing::requestFocus);
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);

        assertThat(drawing.getAccessibleText()).isEqualTo("conv1_1  64×224×224");
        robot.type(KeyCode.END);
        assertThat(drawing.getAccessibleText()).isEqualTo("fc8  1000");
        robot.type(KeyCode.ESCAPE);
        assertThat(drawing.getAccessibleText()).startsWith("Drawing of the network as a row of");
    }

    @Test
    void theFiguresAreThoseOfThePublication() throws TimeoutException {
        enter();
        search("vgg-16");
        until(() -> isShown("#volumes-vgg-16-small"));

        assertThat(robot.from(robot.lookup("#museum-figures")).lookup("138,357,544").tryQuery())
                .isPresent();
        assertThat(robot.from(robot.lookup("#museum-figures")).lookup("212×212").tryQuery())
                .isPresent();
    }

    private void enter() throws TimeoutException {
        robot.push(KeyCode.F8);
        until(() -> isShown("#museum-page"));
    }

    private void search(String words) {
        robot.push(KeyCode.SHORTCUT, KeyCode.F).write(words);
    }

    private List<String> titles() {
        return onFx(
                () -> gallery().getItems().stream().map(one -> one.published().title()).toList());
    }

    @SuppressWarnings("unchecked")
    private ListView<Exhibit> gallery() {
        return find("#museum-gallery", ListView.class);
    }
}
