package org.convlens.bench;

import org.convlens.tensor.Shape;

/// Capsules, written in PyTorch's operations; its autograd finds the way back through the routing.
///
/// @param numbers where they are kept
record CapsuleFixtures(PeerNumbers numbers) {

    private static final int ROUNDS = 3;
    private static final Shape BELOW = Shape.of(2, 6, 1, 4);

    void add() {
        numbers.add(
                "primary-capsules",
                """
                maps = torch.conv2d(x, weights, bias, [2, 2], [0, 0], [1, 1], 1)
                apart = torch.permute(torch.reshape(maps, [2, 3, 4, 3, 2]), [0, 1, 3, 4, 2])
                s = torch.reshape(apart, [2, 18, 1, 4])
                """
                        + squash(3),
                numbers.drawn("weights", 12, 4, 3, 3),
                numbers.drawn("bias", 12));
        numbers.add(
                "digit-capsules",
                BELOW,
                "votes = torch.einsum(\"ijdk,nik->nijd\", [weights, torch.squeeze(x, 2)])\n"
                        + "b = torch.mul(torch.sum(votes, [3]), 0.)\n"
                        + rounds()
                        + "torch.unsqueeze(v, 2)",
                numbers.drawn("weights", 6, 3, 5, 4));
        numbers.add("capsule-length", BELOW, "torch.sqrt(torch.sum(torch.mul(x, x), [2, 3]))");
    }

    private static String rounds() {
        String round =
                """
                c = torch.softmax(b, 2, None)
                s = torch.einsum("nij,nijd->njd", [c, votes])
                v = %s
                b = torch.add(b, torch.einsum("nijd,njd->nij", [votes, v]))
                """
                        .formatted(squash(2));
        return round.repeat(ROUNDS);
    }

    /// Of `s`, whose vectors lie along an axis: `s·|s| / (1 + |s|²)`.
    private static String squash(int axis) {
        String square = "torch.sum(torch.mul(s, s), [%d], True)".formatted(axis);
        return "torch.mul(s, torch.div(torch.sqrt(%s), torch.add(%s, 1.)))"
                .formatted(square, square);
    }
}
