// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/widgets/tone.h"

#include <QFont>
#include <QObject>
#include <QPalette>

class QSettings;

namespace bailiwick::widgets {

/// The palette of a scheme, all three colour groups filled.
QPalette schemePalette(Scheme scheme);

/// Line colour between panes, around fields and below headers.
QColor borderColor(const QPalette &palette);

/// Digits of one width, for times, ids and numbers in columns, a little smaller than `base`
/// because fixed-width letters look larger.
QFont tabularFont(const QFont &base);

/// `base`, bolder: section titles.
QFont titleFont(const QFont &base);

/// The look of the whole program: style, palette, font and style sheet, by the person's
/// preference. One object in the program's main(); widgets do not need it, they read their
/// palette. The preference is kept in the settings under "appearance/theme" ("system", "light",
/// "dark", "high-contrast"; anything else counts as "system"). GUI thread.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Preference { System, Light, Dark, HighContrast };
    Q_ENUM(Preference)

    /// Applies the stored preference at once. `settings` must outlive the theme. "System" is
    /// what the platform's palette said when the theme was made (Qt 6.4 cannot tell changes).
    explicit Theme(QSettings &settings, QObject *parent = nullptr);

    Preference preference() const { return m_preference; }
    Scheme scheme() const;
    /// Stores and applies; open windows change at once.
    void setPreference(Preference preference);

Q_SIGNALS:
    void changed(bailiwick::widgets::Scheme scheme);

private:
    void apply();

    QSettings &m_settings;
    Preference m_preference = Preference::System;
    Scheme m_system = Scheme::Light;
};

} // namespace bailiwick::widgets
