package org.convlens.viz.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;

/// Boxes of a network whose sizes are squares of whole numbers.
class VolumeRowTest {

    private static final Area ROOM = new Area(10, 20, 600, 200);

    @Test
    void boxesAreThePictureAndTheLayersThatMakeShapesOnTheLongestWay() {
        assertThat(boxes(branched()))
                .extracting(box -> box.layer() + " " + box.shape())
                .containsExactly(
                        "input 4×64×64",
                        "wide 16×64×64",
                        "narrow 4×64×64",
                        "sum 4×64×64",
                        "pool 4×16×16",
                        "answer 9");
    }

    @Test
    void edgesGrowWithTheSquareRootOfHeightWidthAndChannels() {
        List<Volume> boxes = boxes(branched());
        Volume wide = boxes.get(1);
        Volume pool = boxes.get(4);

        assertThat(wide.front().height() / pool.front().height()).isCloseTo(2, within(1e-9));
        assertThat(wide.depth().x() / pool.depth().x()).isCloseTo(2, within(1e-9));
        assertThat(wide.front().width() / pool.front().width()).isCloseTo(2, within(1e-9));
    }

    @Test
    void aRowStaysInItsRoomAndGoesToTheRight() {
        List<Volume> boxes = boxes(branched());
        Area all = boxes.stream().map(Volume::bounds).reduce(Area::union).orElseThrow();

        assertThat(all.x()).isGreaterThanOrEqualTo(ROOM.x());
        assertThat(all.y()).isGreaterThanOrEqualTo(ROOM.y() - 1e-9);
        assertThat(all.right()).isLessThanOrEqualTo(ROOM.right() + 1e-9);
        assertThat(all.bottom()).isLessThanOrEqualTo(ROOM.bottom() + 1e-9);
        assertThat(boxes).extracting(box -> box.front().x()).isSorted();
    }

    @Test
    void aDeepNetworkIsShownByFewerBoxesButKeepsEveryChangeOfSize() {
        VolumeRow row = VolumeRow.of(NetworkPlanner.plan(deep(200)), 20);

        assertThat(row.count()).isBetween(15, 30);
        assertThat(row.in(ROOM)).extracting(box -> box.layer().name()).contains("pool", "c199");
    }

    @Test
    void aNetworkWithoutAnAnswerIsItsPicture() {
        Network broken = branched().answering(LayerId.INPUT);

        assertThat(boxes(broken)).extracting(box -> box.layer().name()).containsExactly("input");
    }

    @Test
    void capsulesAreBoxes() {
        assertThat(boxes(preset("capsnet")))
                .extracting(box -> box.layer() + " " + box.shape())
                .containsExactly(
                        "input 1×28×28",
                        "conv1 256×20×20",
                        "primary 1152×1×8",
                        "digits 10×1×16",
                        "length 10");
    }

    @Test
    void whatWeighsTheChannelsOfMapsIsBesideTheWay() {
        assertThat(boxes(preset("efficientnet-b0")))
                .extracting(box -> box.shape().plane().height())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static Network preset(String name) {
        return Presets.named(name).orElseThrow().network();
    }

    private static List<Volume> boxes(Network network) {
        return VolumeRow.of(NetworkPlanner.plan(network), 40).in(ROOM);
    }

    private static Network branched() {
        return new NetworkBuilder("branched", Shape.of(4, 64, 64))
                .then("wide", same(16))
                .then("relu", new Activation(ActivationFunction.RELU))
                .then("narrow", same(4))
                .layer("sum", new Add(), "input", "narrow")
                .then("pool", new MaxPooling(Window.of(4, 4)))
                .then("flatten", new Flatten())
                .then("answer", new Dense(9, true, ActivationFunction.IDENTITY))
                .build();
    }

    private static Network deep(int layers) {
        NetworkBuilder builder = new NetworkBuilder("deep", Shape.of(3, 32, 32));
        for (int i = 0; i < layers; i++) {
            builder.then("c" + i, same(8));
            if (i == 101) {
                builder.then("pool", new MaxPooling(Window.of(2, 2)));
            }
        }
        return builder.build();
    }

    private static Convolution same(int filters) {
        return Convolution.of(filters, Window.of(3, 1).with(new Padding.Same()));
    }
}
