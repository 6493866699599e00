package org.convlens.app.why;

import org.convlens.app.state.Study;
import org.convlens.attribution.Attribution;
import org.convlens.attribution.Method;
import org.convlens.attribution.Options;
import org.convlens.attribution.Progress;
import org.convlens.attribution.Question;
import org.convlens.attribution.References;
import org.convlens.attribution.Setting;
import org.convlens.dataset.Dataset;
import org.convlens.engine.NetworkSession;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Puts an inquiry to methods; on the thread of the network it is put to.
///
/// @param inquiry what is asked
/// @param black what the network sees where a picture is black, one per channel; empty for zeros
/// @param training pictures to compare with, once there are data
record Asking(Inquiry inquiry, List<Float> black, Optional<Dataset> training) {

    /// How a method is getting on.
    ///
    /// @param method which one
    /// @param inquiry what it was asked
    /// @param standing how far it is
    record News(Method method, Inquiry inquiry, Standing standing) {}

    /// Copies the list.
    Asking {
        black = List.copyOf(black);
    }

    /// {@return the same about something else}
    Asking about(Inquiry other) {
        return new Asking(other, black, training);
    }

    /// {@return a quick method's answer}
    News now(Method method, NetworkSession session) {
        return new News(method, inquiry, standing(method, session, Progress.NONE));
    }

    /// {@return what asks slow methods, one after the other}
    Study<News> study(List<Method> methods) {
        return (copy, news) -> methods.forEach(method -> ask(method, copy, news));
    }

    private void ask(Method method, Study.Copy copy, Consumer<News> news) {
        Advance.Watch watch = Advance.Watch.on(copy.ticker());
        Progress progress =
                (done, total, soFar) ->
                        news.accept(
                                new News(
                                        method,
                                        inquiry,
                                        new Standing.Partial(
                                                plane(soFar.get()),
                                                watch.at(done / (double) total))));
        news.accept(new News(method, inquiry, standing(method, copy.session(), progress)));
    }

    private static Tensor plane(Tensor map) {
        return new Attribution(map, LayerId.INPUT, 0, OptionalDouble.empty()).plane();
    }

    private Standing standing(Method method, NetworkSession session, Progress progress) {
        try {
            return new Standing.Found(method.explain(question(method, session, progress)));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Standing.Refused(
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
        }
    }

    /// {@return the inquiry as a question to a method with its standard options}
    Question question(Method method, NetworkSession session, Progress progress) {
        return new Question(
                session,
                inquiry.picture(),
                inquiry.target(),
                Options.of(method.description(), Map.of()),
                setting(method, progress));
    }

    /// Only one method compares with other pictures.
    private Setting setting(Method method, Progress progress) {
        List<Tensor> references =
                method.description().name().equals("expected-gradients")
                        ? training.map(References::of).orElse(List.of())
                        : List.of();
        return new Setting(inquiry.layer(), black, references, 1, progress);
    }
}
