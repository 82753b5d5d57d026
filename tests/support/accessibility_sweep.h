// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace bailiwick::tests {

/// What a person with a screen reader or without a mouse would stumble over in `root` and the
/// visible widgets below it, one sentence for each; empty when all is well:
///  - a focusable visible widget without an accessible name (an own name, the text it shows, or
///    the label whose buddy it is),
///  - a button, link or edit that takes no focus by Tab and has no shortcut.
/// The parts Qt builds into its own widgets (a spin box's line, a view's scroll bars and
/// viewport, a table's corner button) are skipped: the widget around them is what is announced.
/// Shows `root` when it is not visible. GUI thread.
QStringList accessibilityProblems(QWidget &root);

} // namespace bailiwick::tests
