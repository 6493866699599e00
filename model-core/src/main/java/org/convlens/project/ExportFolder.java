package org.convlens.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.convlens.dataset.PictureRecipe;
import org.convlens.engine.Frozen;
import org.convlens.engine.OptimizerState;
import org.convlens.engine.Parameters;
import org.convlens.network.Drawing;
import org.convlens.network.Network;
import org.convlens.training.Checkpoint;
import org.convlens.training.History;
import org.convlens.training.TrainingConfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A lab as files for other programs: network.json, weights.npz and recipe.json in one folder.
public final class ExportFolder {

    private static final String NETWORK = "network.json";
    private static final String WEIGHTS = "weights.npz";
    private static final String RECIPE = "recipe.json";

    private ExportFolder() {}

    /// {@return the files written}: weights.npz only if the lab has weights
    ///
    /// @param lab what to write
    /// @param folder where to; made if it is not there
    /// @throws ProjectException if a file cannot be written
    public static List<Path> write(Lab lab, Path folder) {
        make(folder);
        Network network = lab.drawing().network();
        write(folder.resolve(NETWORK), NetworkJson.write(network));
        write(folder.resolve(RECIPE), RecipeJson.write(lab.data().recipe()));
        lab.checkpoint()
                .ifPresent(checkpoint ->
                        Npz.write(checkpoint.parameters().byName(), folder.resolve(WEIGHTS)));
        return List.of(NETWORK, WEIGHTS, RECIPE).stream()
                .filter(name -> !name.equals(WEIGHTS) || lab.checkpoint().isPresent())
                .map(folder::resolve)
                .toList();
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Reasons.unwritable(folder, e);
        }
    }

    private static void write(Path file, String text) {
        SafeFile.write(file, target -> target.write(text.getBytes(UTF_8)));
    }

    /// {@return the lab of a folder, with training settings as for a new lab}: network.json, and
    /// where they are there weights.npz and recipe.json
    ///
    /// @param folder where the files lie
    /// @throws ProjectException if network.json is missing, or a file cannot be understood
    public static Lab read(Path folder) {
        Network network = network(folder.resolve(NETWORK));
        Path recipe = folder.resolve(RECIPE);
        Path weights = folder.resolve(WEIGHTS);
        Lab lab =
                Lab.untrained(
                        new Drawing(network, Map.of()),
                        new LabData(
                                Optional.empty(),
                                Optional.empty(),
                                Files.exists(recipe) ? recipe(recipe) : RecipeJson.plain(network)),
                        TrainingConfig.DEFAULT);
        return Files.exists(weights) ? lab.with(fresh(weights, lab.training())) : lab;
    }

    /// {@return the network of a file}
    ///
    /// @param file a network.json
    /// @throws ProjectException if it cannot be read or understood
    public static Network network(Path file) {
        return NetworkJson.read(text(file), file.toString());
    }

    /// {@return the recipe of a file}
    ///
    /// @param file a recipe.json
    /// @throws ProjectException if it cannot be read or understood
    public static PictureRecipe recipe(Path file) {
        return RecipeJson.read(text(file), file.toString());
    }

    /// {@return weights as a checkpoint without history: the optimizer starts afresh}
    ///
    /// @param weights a weights.npz
    /// @param config how training goes on
    /// @throws ProjectException if the file cannot be read or understood
    public static Checkpoint fresh(Path weights, TrainingConfig config) {
        return new Checkpoint(
                new Parameters(Npz.read(weights)),
                OptimizerState.FRESH,
                config.rate().initial(),
                History.EMPTY,
                Frozen.NOTHING);
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > Json.MOST_CHARACTERS) {
                throw new ProjectException(
                        "%s is too large: at most %,d bytes are read; received: %,d"
                                .formatted(file, Json.MOST_CHARACTERS, Files.size(file)));
            }
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException e) {
            throw Reasons.unreadable(file, e);
        }
    }
}
