// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/icons.h"

#include "views/widgets/resources.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <optional>

namespace bailiwick::widgets {
namespace {

constexpr std::array<const char *, iconCount> names = {
    "access",   "add",          "application",  "assignment",    "audit",
    "building", "chevron-down", "chevron-left", "chevron-right", "chevron-up",
    "clock",    "close",        "columns",      "commit",        "copy",
    "customer", "delegate",     "delegation",   "delete",        "denied",
    "device",   "discard",      "edit",         "error",         "expiring",
    "export",   "filter",       "fleet",        "floor",         "gained",
    "gateway",  "group",        "guardrail",    "help",          "history",
    "import",   "info",         "key",          "link",          "lock",
    "lost",     "manufacturer", "menu",         "offline",       "ok",
    "online",   "organization", "pause",        "person",        "play",
    "policy",   "preview",      "redo",         "refresh",       "remove",
    "role",     "room",         "save",         "search",        "settings",
    "sign-in",  "sign-out",     "site",         "team",          "undo",
    "unlock",   "view-as",      "warning",      "zone",
};

QByteArray svgSource(Icon icon)
{
    loadResources();
    QFile file(QStringLiteral(":/bailiwick/icons/%1.svg").arg(iconName(icon)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `pixels` are device pixels.
QPixmap render(Icon icon, QSize pixels, const QColor &color)
{
    const QString key = QStringLiteral("bailiwick-icon/%1/%2x%3/%4")
                            .arg(static_cast<int>(icon))
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray source = svgSource(icon);
    source.replace("#000000", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(source);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(color.alphaF());
    const int side = qMin(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0,
                                     side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class PaletteIconEngine : public QIconEngine
{
public:
    PaletteIconEngine(Icon icon, std::optional<Tone> tone)
        : m_icon(icon)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const QSize pixels = (QSizeF(rect.size()) * scale).toSize();
        QPixmap image = scaledPixmap(pixels, mode, state, scale);
        image.setDevicePixelRatio(scale);
        painter->drawPixmap(rect.topLeft(), image);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return render(m_icon, size, color(mode));
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {{16, 16}, {24, 24}}; }
    bool isNull() override { return false; }
    QString key() const override { return QStringLiteral("bailiwick"); }
    QIconEngine *clone() const override { return new PaletteIconEngine(*this); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_tone ? toneColors(*m_tone, palette).foreground
                      : palette.color(QPalette::WindowText);
    }

    Icon m_icon;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon icon(Icon icon)
{
    return QIcon(new PaletteIconEngine(icon, std::nullopt));
}

QIcon icon(Icon icon, Tone tone)
{
    return QIcon(new PaletteIconEngine(icon, tone));
}

QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap = render(icon, QSize(pixels, pixels), color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QString iconName(Icon icon)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(icon)]);
}

QIcon applicationIcon()
{
    loadResources();
    return QIcon(QStringLiteral(":/bailiwick/icons/bailiwick.svg"));
}

} // namespace bailiwick::widgets
