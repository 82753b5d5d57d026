// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace bailiwick::widgets {

/// Makes ":/bailiwick/…" (icons, style sheet) known. A static library's resources are not
/// registered by themselves; may be called as often as one likes.
void loadResources();

} // namespace bailiwick::widgets
