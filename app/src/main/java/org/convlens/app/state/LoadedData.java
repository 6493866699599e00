package org.convlens.app.state;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.dataset.ValidationSplit;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingData;

import java.util.List;

/// The data of the lab.
///
/// @param reference where they come from
/// @param recipe what every picture goes through
/// @param split training and test part
public record LoadedData(DataReference reference, PictureRecipe recipe, Split split) {

    /// {@return the classes' names, by number}
    public List<String> classNames() {
        return split.training().classNames();
    }

    /// {@return the part that evaluation and the gallery look at first: the test part, or the
    /// training part}
    public Dataset unseen() {
        return split.toJudge();
    }

    /// {@return what a run learns from and is judged by}
    ///
    /// @param config its seed and validation share
    public TrainingData parts(TrainingConfig config) {
        ValidationSplit cut =
                ValidationSplit.of(split.training(), config.validationShare(), config.seed());
        return new TrainingData(cut.training(), cut.validation());
    }
}
