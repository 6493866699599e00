package org.convlens.engine;

/// How weights follow gradients.
public enum Optimizer {
    /// `w −= rate·g`
    SGD("sgd", 0),
    /// Nesterov's momentum of 0.9
    NESTEROV("nesterov", 1),
    /// Adam with β₁ 0.9, β₂ 0.999, ε 1e-8
    ADAM("adam", 2),
    /// RMSProp with decay 0.95
    RMS_PROP("rmsprop", 1),
    /// AdaGrad
    ADA_GRAD("adagrad", 1);

    private final String id;
    private final int moments;

    Optimizer(String id, int moments) {
        this.id = id;
        this.moments = moments;
    }

    /// {@return the name on the command line and in files}
    public String id() {
        return id;
    }

    /// {@return how many numbers it remembers of each weight}
    public int moments() {
        return moments;
    }
}
