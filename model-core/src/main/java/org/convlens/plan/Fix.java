package org.convlens.plan;

import org.convlens.network.NetworkEdit;

/// A way out of a problem, as a button.
///
/// @param title what the button says, such as `Use same padding`
/// @param edit what it does
public record Fix(String title, NetworkEdit edit) {}
