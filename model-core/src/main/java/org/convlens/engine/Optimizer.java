package org.convlens.engine;

/// How weights follow gradients.
public enum Optimizer {
    /// `w −= rate·g`
    SGD("sgd"),
    /// Nesterov's momentum of 0.9
    NESTEROV("nesterov"),
    /// Adam with β₁ 0.9, β₂ 0.999, ε 1e-8
    ADAM("adam"),
    /// RMSProp with decay 0.95
    RMS_PROP("rmsprop"),
    /// AdaGrad
    ADA_GRAD("adagrad");

    private final String id;

    Optimizer(String id) {
        this.id = id;
    }

    /// {@return the name on the command line and in files}
    public String id() {
        return id;
    }
}
