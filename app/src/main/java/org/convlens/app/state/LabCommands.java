package org.convlens.app.state;

import org.convlens.app.fx.FxThread.Subscription;
import org.convlens.dataset.BuiltInSet;
import org.convlens.dataset.DataReference;
import org.convlens.dataset.PictureRecipe;
import org.convlens.doctor.Remedy;
import org.convlens.engine.Frozen;
import org.convlens.inspection.FieldCell;
import org.convlens.inspection.Unit;
import org.convlens.network.Drawing;
import org.convlens.network.NetworkEdit;
import org.convlens.tensor.Size2;
import org.convlens.training.Question;
import org.convlens.training.TrainingConfig;
import org.convlens.workings.SlopeCheck;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// What one can do in the lab; called on the FX thread, returns at once, answers through {@link
/// LabState}.
///
/// What cannot be done says why in a {@link Notice} and changes nothing.
public interface LabCommands {

    /// Changes the drawing; goes to the undo history.
    ///
    /// @param edit what to change
    void edit(NetworkEdit edit);

    /// Takes the last edit back.
    void undo();

    /// Does the edit again that was taken back last.
    void redo();

    /// Selects something, everywhere.
    ///
    /// @param selection what
    void select(Selection selection);

    /// Says what the mouse is over, everywhere: previews follow it, nothing is pinned.
    ///
    /// @param hover the layer, channel and cell; {@link Selection#NONE} when it left
    void hover(Selection hover);

    /// {@return the built-in data sets}
    List<BuiltInSet> builtInSets();

    /// Reads data in the background; shows the first sample as picture when done.
    ///
    /// @param reference which data
    /// @param recipe what every picture goes through; nothing to fit the network's input
    void openData(DataReference reference, Optional<PictureRecipe> recipe);

    /// Shows a sample of {@link LoadedData#unseen} as the picture.
    ///
    /// @param index which one; taken modulo the number of samples
    void showSample(int index);

    /// Shows a picture file through the recipe.
    ///
    /// @param file the picture
    void showFile(Path file);

    /// Shows packed pixels through the recipe: the clipboard's or the drawn ones.
    ///
    /// @param pixels one `0xAARRGGBB` per pixel, row by row
    /// @param size rows and columns
    /// @param origin where they come from, in words
    void showPixels(int[] pixels, Size2 size, String origin);

    /// Changes the settings of training; takes effect at once where it can, else with the next
    /// start.
    ///
    /// @param config the new settings
    void configure(TrainingConfig config);

    /// Starts or resumes training; builds the network first if the drawing changed.
    void start();

    /// Waits after the running batch.
    void pause();

    /// Trains one batch and waits.
    void step();

    /// Ends the training after the running batch and keeps the weights, which can still be asked;
    /// the next start begins to count epochs anew.
    void stop();

    /// Puts the network back to fresh weights.
    void reset();

    /// Runs the network over {@link LoadedData#unseen} and counts right and wrong answers; waits
    /// for what else is being looked for or measured there.
    void evaluate();

    /// Looks through {@link LoadedData#unseen} for what excites a channel most and least.
    ///
    /// @param unit the channel
    void searchPatches(Unit unit);

    /// Measures the effective field of a cell, over {@link LoadedData#unseen} and over noise.
    ///
    /// @param cell the cell
    void measureField(FieldCell cell);

    /// Measures how wide the effective field of every layer's middle cell is.
    void measureFieldDepth();

    /// Works out a slope by central differences, in the background, on a copy of the network.
    ///
    /// @param check which slope
    /// @param answer who gets it, on the FX thread; not called if it fails
    void checkSlope(SlopeCheck check, DoubleConsumer answer);

    /// Takes the figures of the layers again and again while the network learns, within the live
    /// budget; otherwise after each epoch only.
    ///
    /// @param wanted whether somebody looks
    void followStatistics(boolean wanted);

    /// Follows the net doctor; can be undone.
    ///
    /// @param remedy what to do
    void treat(Remedy remedy);

    /// Changes weights by hand; maps, answer and accuracy follow. Can be undone, bit for bit.
    ///
    /// @param operation what to change
    void operate(Operation operation);

    /// Says which weights training leaves as they are; can be undone.
    ///
    /// @param name what undo calls it
    /// @param frozen which, replacing what was said before
    void freeze(String name, Frozen frozen);

    /// Asks something of the network, between two batches if it trains.
    ///
    /// @param question what to ask
    /// @param answer who gets the answer, on the FX thread; not called if there is no network or it
    ///   fails
    /// @param <T> the answer's type
    <T> void ask(Question<T> question, Consumer<T> answer);

    /// Asks something long of a copy of the network, beside training.
    ///
    /// @param study what to do with the copy
    /// @param reader who hears of it, on the FX thread
    /// @return close it to hear no more; the study ends as soon as it has news
    /// @param <T> what is told
    <T> Subscription study(Study<T> study, Study.Reader<T> reader);

    /// Begins a new lab.
    ///
    /// @param drawing its network
    /// @param data its data, if already known
    /// @param config how it is trained
    void begin(Drawing drawing, Optional<DataReference> data, TrainingConfig config);

    /// Opens a lab file.
    ///
    /// @param file the lab
    void open(Path file);

    /// Saves the lab.
    ///
    /// @param file where
    void save(Path file);

    /// Puts back what was there when the lab was opened.
    void backToTheStart();
}
