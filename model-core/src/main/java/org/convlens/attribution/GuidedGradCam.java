package org.convlens.attribution;

import org.convlens.engine.BackwardRule;
import org.convlens.tensor.Tensor;

import java.util.Map;

/// Guided backpropagation times the enlarged Grad-CAM.
///
/// @see "Selvaraju et al., Grad-CAM: visual explanations from deep networks, arXiv:1610.02391"
record GuidedGradCam() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "guided-grad-cam", "Guided Grad-CAM", "Selvaraju et al. 2016, arXiv:1610.02391");
    }

    @Override
    public Attribution explain(Question question) {
        Method gradCam = new GradCam();
        Question coarse =
                new Question(
                        question.session(),
                        question.picture(),
                        question.target(),
                        Options.of(gradCam.description(), Map.of()),
                        question.setting());
        Tensor where = Tensors.inAllChannels(gradCam.explain(coarse).map(), question.shape());
        return question.answer(Tensors.times(where, question.back(new BackwardRule.Guided())));
    }
}
