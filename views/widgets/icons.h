// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/widgets/icon_names.h"
#include "views/widgets/tone.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace bailiwick::widgets {

/// The icon, painted in the text colour of the application's palette at the moment of painting:
/// switching the theme needs nothing but a repaint. Disabled and selected states have the
/// palette's colours. Drawn from vectors at the size and scale asked for, so crisp at any scale.
/// Cheap: rendered pixmaps are kept in QPixmapCache. GUI thread.
QIcon icon(Icon icon);

/// The same in the colour of a tone (green for Granted …), which follows the theme too.
QIcon icon(Icon icon, Tone tone);

/// One rendering in a fixed colour, `size` logical pixels square at `devicePixelRatio`: for
/// painting by hand. Who keeps it paints it anew on QEvent::PaletteChange.
QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio = 1.0);

/// File name without ending, e.g. "chevron-down"; for tests and the icon sheet.
QString iconName(Icon icon);

/// The program's own icon, in colour.
QIcon applicationIcon();

} // namespace bailiwick::widgets
