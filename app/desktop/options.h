// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "views/widgets/theme.h"

#include <QStringList>
#include <QUrl>

#include <optional>

namespace bailiwick::desktop {

/// What the command line says.
struct Options
{
    QUrl server;        ///< empty: the one used last, or connect.json's
    QByteArray pin;     ///< 32 raw bytes; empty: not given
    QString dataFolder; ///< drafts, encrypted replica, connect.json
    QString email;      ///< fills the sign-in form in
    QString organization;
    std::optional<widgets::Theme::Preference> theme; ///< for this run and later ones
    bool isHelp = false;                             ///< only `text` is to be printed
    bool isVersion = false;
    QString text;
};

/// Pure but for the environment that names the default data folder. Error "usage".
fleet::Expected<Options> parseOptions(const QStringList &arguments);

/// $XDG_DATA_HOME/bailiwick or what the platform has for it.
QString defaultDataFolder();

} // namespace bailiwick::desktop
