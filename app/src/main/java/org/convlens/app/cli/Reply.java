package org.convlens.app.cli;

import org.convlens.evaluation.PixelAnswer;
import org.convlens.inspection.Answer;
import org.convlens.inspection.ClassBar;
import org.convlens.network.Shares;
import org.convlens.network.Target;
import org.convlens.tensor.Tensor;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a network says to one picture, for people and for programs.
sealed interface Reply {

    /// One class.
    record OfClass(Answer answer) implements Reply {}

    /// A class for each pixel.
    record OfPixels(PixelAnswer answer) implements Reply {}

    /// The picture, drawn again.
    ///
    /// @param drawn what the network drew
    /// @param error the mean squared difference
    record OfPicture(Tensor drawn, double error) implements Reply {}

    /// {@return the reply to a picture}
    ///
    /// @param open the network
    /// @param picture of its input shape
    static Reply to(OpenLab open, Tensor picture) {
        return switch (open.session().plan().target()) {
            case CLASS -> new OfClass(open.answer(picture));
            case MASK ->
                    new OfPixels(
                            PixelAnswer.of(
                                    open.outputs(picture),
                                    open.lab().data().recipe().classNames()));
            case PICTURE -> {
                Tensor drawn =
                        Shares.drawn(open.outputs(picture), open.session().plan().network().loss());
                yield new OfPicture(drawn, error(drawn.values(), picture.values()));
            }
        };
    }

    private static double error(float[] drawn, float[] picture) {
        double sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            sum += Math.pow((double) drawn[i] - picture[i], 2);
        }
        return sum / drawn.length;
    }

    /// {@return an empty table for replies to several pictures}
    static Table table(Target target) {
        return switch (target) {
            case CLASS -> new Table("image", "class", "label", "probability");
            case MASK -> new Table("image", "class", "label", "pixels");
            case PICTURE -> new Table("image", "squared error");
        };
    }

    /// Adds what people read to a table.
    default void tell(Path image, Table table) {
        switch (this) {
            case OfClass(Answer answer) -> {
                ClassBar top = answer.top();
                String share = "%.2f %%".formatted(100 * top.probability());
                table.row(image, top.number(), top.name(), share);
            }
            case OfPixels(PixelAnswer answer) ->
                    answer.taken()
                            .forEach(taken ->
                                    table.row(image, taken.number(), taken.name(), taken.pixels()));
            case OfPicture(Tensor _, double error) -> table.row(image, "%.4f".formatted(error));
        }
    }

    /// {@return the maps that are the answer, `[channels, height, width]`}
    default Optional<Tensor> maps() {
        return switch (this) {
            case OfClass _ -> Optional.empty();
            case OfPixels(PixelAnswer answer) -> Optional.of(answer.shares());
            case OfPicture(Tensor drawn, double _) -> Optional.of(drawn);
        };
    }

    /// {@return what programs read; where there is no class, it is null and has no probabilities}
    default ObjectNode json(Path image) {
        ObjectNode node = Facts.object();
        node.put("image", image.toString());
        switch (this) {
            case OfClass(Answer answer) -> put(node, answer);
            case OfPixels(PixelAnswer answer) -> {
                putNoClass(node);
                ArrayNode list = node.putArray("pixels");
                answer.taken().forEach(taken -> list.add(json(taken)));
            }
            case OfPicture(Tensor _, double error) -> {
                putNoClass(node);
                Facts.put(node, "error", error);
            }
        }
        return node;
    }

    private static void put(ObjectNode node, Answer answer) {
        List<ClassBar> bars = answer.bars();
        node.put("class", answer.top().number());
        node.put("label", answer.top().name());
        Facts.put(
                node, "probabilities", bars.stream().mapToDouble(ClassBar::probability).toArray());
        Facts.put(node, "logits", bars.stream().mapToDouble(ClassBar::logit).toArray());
    }

    private static void putNoClass(ObjectNode node) {
        node.putNull("class");
        node.putNull("label");
        node.putArray("probabilities");
        node.putArray("logits");
    }

    private static ObjectNode json(PixelAnswer.Taken taken) {
        ObjectNode node = Facts.object();
        node.put("class", taken.number());
        node.put("label", taken.name());
        node.put("count", taken.pixels());
        return node;
    }
}
