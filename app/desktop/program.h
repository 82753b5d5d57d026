// SPDX-License-Identifier: Apache-2.0
#pragma once

class QApplication;

namespace bailiwick::desktop {

/// What the whole program needs before its first window: its name, the language of the locale
/// (English plural forms where there is no translation), icons and fonts. Call it once, in the
/// thread of the application, which must outlive its use.
void setUp(QApplication &app);

} // namespace bailiwick::desktop
