package org.convlens.app.cli;

import org.convlens.inspection.FeatureMaps;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.project.Lab;
import org.convlens.tensor.Tensor;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `maps`: what layers make of a picture, as numbers and as contact sheets.
@Command(
        name = "maps",
        description =
                "Writes what each layer makes of a picture: the numbers as .npy, the maps as a PNG"
                        + " contact sheet.")
final class MapsCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private AskedLab asked;
    @Mixin private PictureArgument image;

    @Option(names = "--layer", paramLabel = "ID", description = "one layer; all unless said")
    private @Nullable String layer;

    @Mixin private OutputFolder output;

    MapsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Lab lab = asked.argument().trained();
        List<LayerId> layers = layers(lab.drawing().network());
        Tensor picture = asked.picture(surroundings, lab, image.file());
        Path folder = output.made();
        asked.open(
                surroundings,
                lab,
                open ->
                        answer(
                                FeatureMaps.of(open.session(), picture, Set.copyOf(layers)),
                                layers,
                                folder));
        return ExitCode.DONE;
    }

    private List<LayerId> layers(Network network) {
        if (layer == null) {
            return network.layers().stream().map(Layer::id).toList();
        }
        LayerId id = new LayerId(layer);
        if (!id.isInput() && network.layer(id).isEmpty()) {
            throw CommandException.badInput(
                    "There is no layer %s; there are %s."
                            .formatted(
                                    layer,
                                    network.layers().stream()
                                            .map(known -> known.id().name())
                                            .collect(Collectors.joining(", "))));
        }
        return List.of(id);
    }

    private void answer(FeatureMaps maps, List<LayerId> layers, Path folder) {
        Table table = new Table("layer", "shape", "file");
        for (LayerId id : layers) {
            Tensor values = Objects.requireNonNull(maps.byLayer().get(id)).maps();
            Path numbers = folder.resolve(id + ".npy");
            Path sheet = folder.resolve(id + ".png");
            NpyFile.write(values, numbers);
            ContactSheet.write(values, sheet);
            answer(id, values, numbers, table);
            answer(id, values, sheet, table);
        }
        asked.speech().answer(surroundings.console(), table);
    }

    private void answer(LayerId id, Tensor maps, Path file, Table table) {
        asked.speech()
                .answer(
                        surroundings.console(),
                        () -> {
                            ObjectNode node = Facts.object();
                            node.put("layer", id.name());
                            node.set("shape", Facts.list(maps.shape()));
                            node.put("file", file.toString());
                            return node;
                        });
        table.row(id, maps.shape(), file);
    }
}
