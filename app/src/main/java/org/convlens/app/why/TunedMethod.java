package org.convlens.app.why;

import org.convlens.attribution.Attribution;
import org.convlens.attribution.Method;
import org.convlens.attribution.MethodDescription;
import org.convlens.attribution.Options;
import org.convlens.attribution.Question;

import java.util.Map;

/// A method with what was chosen about it.
///
/// @param method which one
/// @param chosen values by the options' names
record TunedMethod(Method method, Map<String, String> chosen) implements Method {

    /// Copies the map.
    TunedMethod {
        chosen = Map.copyOf(chosen);
    }

    @Override
    public MethodDescription description() {
        return method.description();
    }

    @Override
    public boolean isQuick() {
        return method.isQuick();
    }

    @Override
    public Attribution explain(Question question) {
        return method.explain(
                new Question(
                        question.session(),
                        question.picture(),
                        question.target(),
                        Options.of(description(), chosen),
                        question.setting()));
    }
}
