package org.convlens.app.editor;

/// What gestures, keys and menus work with.
///
/// @param here what only the canvas knows
/// @param verbs what one can do with what is there
/// @param adding puts new layers in
/// @param copying copies layers
/// @param looking zooms and pans
record CanvasDesk(EditorState here, Verbs verbs, Adding adding, Copying copying, Looking looking) {}
