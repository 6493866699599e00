package org.convlens.app.cli;

import org.convlens.dataset.Batches;
import org.convlens.dataset.Dataset;
import org.convlens.engine.NetworkSession;
import org.convlens.inspection.Activity;
import org.convlens.inspection.LayerStatistics;
import org.convlens.inspection.Learning;
import org.convlens.inspection.StatisticsPass;
import org.convlens.project.Lab;
import org.convlens.training.Checkpoint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.concurrent.Callable;

/// `stats`: how the outputs of every layer are spread, and how training would move its weights.
@Command(
        name = "stats",
        description =
                "Tells of every layer how its outputs are spread over the pictures and how far a step"
                        + " of training would move its weights.")
final class StatsCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private JudgedLab judged;

    StatsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        judged.ask(surroundings, this::measure);
        return ExitCode.DONE;
    }

    private void measure(OpenLab open, Dataset pictures) {
        OpenLab.demandOutputs(open, pictures);
        Lab lab = open.lab();
        lab.checkpoint().ifPresent(checkpoint -> resume(open.session(), lab, checkpoint));
        int batch = judged.computing().batch(lab.training().batchSize());
        Batches batches = Batches.inOrder(pictures, batch);
        answer(
                new StatisticsPass(batches, judged.progress(surroundings))
                        .of(open.session())
                        .layers());
    }

    /// The size of a step depends on where the optimizer stands.
    private static void resume(NetworkSession session, Lab lab, Checkpoint checkpoint) {
        if (!checkpoint.optimizer().isFresh()) {
            session.restoreOptimizer(checkpoint.optimizer());
        }
        int epoch = checkpoint.history().epochs().size() + 1;
        session.changeRate(lab.training().rate().withInitial(checkpoint.rate()).in(epoch));
    }

    private void answer(List<LayerStatistics> layers) {
        Speech speech = judged.speech();
        Table table =
                new Table(
                        "layer",
                        "mean",
                        "deviation",
                        "dead",
                        "saturated",
                        "gradient norm",
                        "update ratio");
        for (LayerStatistics layer : layers) {
            speech.answer(surroundings.console(), () -> json(layer));
            Activity activity = layer.activity();
            table.row(
                    layer.layer(),
                    figure(activity.mean()),
                    figure(activity.deviation()),
                    share(activity.deadShare()),
                    share(activity.saturatedShare()),
                    figure(gradientNorm(layer)),
                    figure(updateRatio(layer)));
        }
        speech.answer(surroundings.console(), table);
    }

    private static ObjectNode json(LayerStatistics layer) {
        Activity activity = layer.activity();
        ObjectNode node = Facts.object();
        node.put("layer", layer.layer().name());
        Facts.put(node, "mean", activity.mean());
        Facts.put(node, "deviation", activity.deviation());
        Facts.put(node, "deadShare", activity.deadShare());
        Facts.put(node, "saturatedShare", activity.saturatedShare());
        Facts.put(node, "gradientNorm", gradientNorm(layer));
        Facts.put(node, "updateRatio", updateRatio(layer));
        return node;
    }

    private static double gradientNorm(LayerStatistics layer) {
        return layer.learning().map(Learning::gradientNorm).orElse(Double.NaN);
    }

    private static double updateRatio(LayerStatistics layer) {
        return layer.learning().map(Learning::updateRatio).orElse(Double.NaN);
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : "%.3g".formatted(value);
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "–" : "%.1f %%".formatted(100 * value);
    }
}
