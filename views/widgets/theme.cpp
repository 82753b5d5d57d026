// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/theme.h"

#include "views/widgets/resources.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QSettings>

#include <array>
#include <utility>

namespace bailiwick::widgets {
namespace {

struct Colors
{
    QRgb window, base, alternate, text, muted, faint, button, border, accent, onAccent;
};

constexpr Colors light{0xfff5f6f8, 0xffffffff, 0xfff8f9fb, 0xff1c2128, 0xff5a6472,
                       0xff98a1ae, 0xffffffff, 0xffd5dae1, 0xff2660d8, 0xffffffff};
constexpr Colors dark{0xff20242b, 0xff181b20, 0xff1c2026, 0xffe6e9ee, 0xff9fa9b7,
                      0xff69727f, 0xff2b3038, 0xff3a414c, 0xff3368d4, 0xffffffff};
constexpr Colors highContrast{0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xffe8e8e8,
                              0xffa8a8a8, 0xff000000, 0xffffffff, 0xffffe14d, 0xff000000};

const Colors &colorsOf(Scheme scheme)
{
    return scheme == Scheme::Light ? light : scheme == Scheme::Dark ? dark : highContrast;
}

constexpr std::array<std::pair<Theme::Preference, const char *>, 4> preferenceNames = {{
    {Theme::Preference::System, "system"},
    {Theme::Preference::Light, "light"},
    {Theme::Preference::Dark, "dark"},
    {Theme::Preference::HighContrast, "high-contrast"},
}};

QString settingsKey()
{
    return QStringLiteral("appearance/theme");
}

// What is chosen: a breath of the accent, on which text keeps its contrast.
QColor tint(const Colors &c)
{
    const QColor accent = QColor::fromRgb(c.accent);
    const QColor base = QColor::fromRgb(c.base);
    const auto mixed = [](float a, float b) { return a * 0.16F + b * 0.84F; };
    return QColor::fromRgbF(mixed(accent.redF(), base.redF()),
                            mixed(accent.greenF(), base.greenF()),
                            mixed(accent.blueF(), base.blueF()));
}

QString styleSheet(Scheme scheme)
{
    loadResources();
    QFile file(QStringLiteral(":/bailiwick/style/bailiwick.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Colors &c = colorsOf(scheme);
    QString sheet = QString::fromUtf8(file.readAll());
    const QString glyph =
        c.onAccent == 0xff000000 ? QStringLiteral("black") : QStringLiteral("white");
    sheet.replace(QStringLiteral("@glyph"), glyph); // what stands on the accent, also in file names
    sheet.replace(QStringLiteral("@tint"), tint(c).name());
    const std::array<std::pair<const char *, QRgb>, 8> replacements = {{{"@window", c.window},
                                                                        {"@base", c.base},
                                                                        {"@text", c.text},
                                                                        {"@muted", c.muted},
                                                                        {"@faint", c.faint},
                                                                        {"@button", c.button},
                                                                        {"@border", c.border},
                                                                        {"@accent", c.accent}}};
    for (const auto &[name, color] : replacements)
        sheet.replace(QLatin1String(name), QColor::fromRgb(color).name());
    return sheet;
}

QString firstInstalled(const QStringList &families)
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : families) {
        if (installed.contains(family))
            return family;
    }
    return {};
}

} // namespace

QPalette schemePalette(Scheme scheme)
{
    const Colors &c = colorsOf(scheme);
    const auto set = [](QPalette &palette, QPalette::ColorRole role, QRgb color) {
        palette.setColor(QPalette::All, role, QColor::fromRgb(color));
    };
    QPalette p;
    for (const auto &[role, color] : std::initializer_list<std::pair<QPalette::ColorRole, QRgb>>{
             {QPalette::Window, c.window},
             {QPalette::WindowText, c.text},
             {QPalette::Base, c.base},
             {QPalette::AlternateBase, c.alternate},
             {QPalette::Text, c.text},
             {QPalette::Button, c.button},
             {QPalette::ButtonText, c.text},
             {QPalette::BrightText, c.onAccent},
             {QPalette::Highlight, c.accent},
             {QPalette::HighlightedText, c.onAccent},
             {QPalette::ToolTipBase, c.button},
             {QPalette::ToolTipText, c.text},
             {QPalette::PlaceholderText, c.muted},
             {QPalette::Light, c.button},
             {QPalette::Midlight, c.border},
             {QPalette::Mid, c.border},
             {QPalette::Dark, c.border}})
        set(p, role, color);
    set(p, QPalette::Shadow, 0xff000000);
    const QRgb link = scheme == Scheme::Light ? 0xff1d55c4 : 0xff8fb8ff;
    set(p, QPalette::Link, link);
    set(p, QPalette::LinkVisited, link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor::fromRgb(c.faint));
    p.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(c.border));
    return p;
}

QColor borderColor(const QPalette &palette)
{
    return palette.color(QPalette::Mid);
}

QFont tabularFont(const QFont &base)
{
    static const QString family =
        firstInstalled({QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"),
                        QStringLiteral("DejaVu Sans Mono")});
    QFont font =
        family.isEmpty() ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont(family);
    if (base.pixelSize() > 0)
        font.setPixelSize(qRound(base.pixelSize() * 0.93));
    else
        font.setPointSizeF(base.pointSizeF() * 0.93);
    font.setStyleHint(QFont::Monospace);
    return font;
}

QFont titleFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

Theme::Theme(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_system(schemeOf(QApplication::palette()))
{
    const QString stored = m_settings.value(settingsKey()).toString();
    for (const auto &[preference, name] : preferenceNames) {
        if (stored == QLatin1String(name))
            m_preference = preference;
    }
    QApplication::setStyle(QStringLiteral("Fusion"));
    QFont font = QApplication::font();
    const QString family = firstInstalled({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    if (!family.isEmpty())
        font.setFamilies({family});
    font.setPointSizeF(qMax(font.pointSizeF(), 10.0));
    QApplication::setFont(font);
    apply();
}

Scheme Theme::scheme() const
{
    switch (m_preference) {
    case Preference::Light:
        return Scheme::Light;
    case Preference::Dark:
        return Scheme::Dark;
    case Preference::HighContrast:
        return Scheme::HighContrast;
    case Preference::System:
        break;
    }
    return m_system;
}

void Theme::setPreference(Preference preference)
{
    m_preference = preference;
    for (const auto &[value, name] : preferenceNames) {
        if (value == preference)
            m_settings.setValue(settingsKey(), QString::fromLatin1(name));
    }
    apply();
}

void Theme::apply()
{
    QApplication::setPalette(schemePalette(scheme()));
    if (auto *app = qobject_cast<QApplication *>(QCoreApplication::instance()))
        app->setStyleSheet(styleSheet(scheme()));
    Q_EMIT changed(scheme());
}

} // namespace bailiwick::widgets
