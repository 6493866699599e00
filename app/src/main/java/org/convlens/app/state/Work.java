package org.convlens.app.state;

/// Something that takes longer than a moment.
///
/// @param title what is done, such as `Reading pictures`
/// @param share how much of it is done, 0 to 1; negative while unknown
/// @param cancel what the cancel button does
public record Work(String title, double share, Runnable cancel) {}
