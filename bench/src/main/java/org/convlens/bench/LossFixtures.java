package org.convlens.bench;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

/// What PyTorch computes for losses, and their slopes by the answers.
///
/// @param numbers where they are kept
record LossFixtures(PeerNumbers numbers) {

    private static final Shape ANSWERS = Shape.of(4, 5);
    private static final Shape PIXELS = Shape.of(1, 3, 4, 5);

    void add() {
        lose("softmax-cross-entropy", "torch.cross_entropy_loss(x, y, None, 1, -100, 0.)");
        lose(
                "sigmoid-cross-entropy",
                "torch.mul(torch.binary_cross_entropy_with_logits(x, y, None, None, 1), 5.)");
        lose("euclidean", "torch.mse_loss(x, y, 1)");
        lose("mean-absolute", "torch.l1_loss(x, y, 1)");
        lose("huber", "torch.huber_loss(x, y, 1, 1.)");
        lose(
                "hinge",
                """
                aims = torch.sub(torch.mul(y, 2.), 1.)
                others = torch.sub(torch.mul(y, 0.), 1.)
                torch.mul(torch.hinge_embedding_loss(torch.mul(x, aims), others, 1., 1), 5.)\
                """);
        lose(
                "focal",
                """
                missing = torch.rsub(torch.softmax(x, 1, None), 1.)
                each = torch.mul(torch.mul(missing, missing), torch.log_softmax(x, 1, None))
                torch.mul(torch.mean(torch.mul(each, y)), -5.)\
                """);
        lose(
                "margin",
                """
                missed = torch.relu(torch.rsub(x, 0.9))
                surplus = torch.relu(torch.sub(x, 0.1))
                there = torch.mul(y, torch.mul(missed, missed))
                others = torch.mul(torch.rsub(y, 1.), torch.mul(surplus, surplus))
                torch.mul(torch.mean(torch.add(there, torch.mul(others, 0.5))), 5.)\
                """);
        numbers.lose(
                "pixel-softmax-cross-entropy",
                "torch.cross_entropy_loss(x, y, None, 1, -100, 0.)",
                pixels());
    }

    /// Of four answers, the classes being 0, 1, 2 and 3.
    private void lose(String loss, String lines) {
        Tensor right = Tensor.zeros(ANSWERS);
        for (int picture = 0; picture < ANSWERS.size(0); picture++) {
            right.values()[picture * ANSWERS.size(1) + picture] = 1;
        }
        numbers.lose(loss, lines, right);
    }

    /// Every third pixel belongs to class 2, the others to the background.
    private static Tensor pixels() {
        Tensor right = Tensor.zeros(PIXELS);
        int places = PIXELS.size(2) * PIXELS.size(3);
        for (int place = 0; place < places; place++) {
            right.values()[(place % 3 == 0 ? 2 : 0) * places + place] = 1;
        }
        return right;
    }
}
