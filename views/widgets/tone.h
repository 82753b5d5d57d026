// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QMetaType>
#include <QPalette>

namespace bailiwick::widgets {

/// What a coloured text means. Colour never stands alone: the text says the same.
enum class Tone {
    Neutral,
    Granted,
    Inherited,
    Denied,
    Pending,
    Expiring,
    Gained,
    Lost,
    Info,
    Warning,
    Error
};

constexpr int toneCount = static_cast<int>(Tone::Error) + 1;

struct ToneColors
{
    QColor foreground; ///< text and icons; contrast >= 4.5 on `background` and on Base and Window
    QColor background; ///< fill of a pill or a bar, opaque
};

enum class Scheme { Light, Dark, HighContrast };

/// The scheme a palette belongs to, so that widgets need no global theme object.
Scheme schemeOf(const QPalette &palette);

/// The colours of a tone on a widget with this palette. Constant time.
ToneColors toneColors(Tone tone, const QPalette &palette);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
double contrastRatio(const QColor &first, const QColor &second);

} // namespace bailiwick::widgets

Q_DECLARE_METATYPE(bailiwick::widgets::Tone)
