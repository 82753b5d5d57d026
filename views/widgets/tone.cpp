// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/tone.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bailiwick::widgets {
namespace {

struct Row
{
    QRgb foreground;
    QRgb background;
};
using Table = std::array<Row, toneCount>; // in the order of Tone

constexpr Table light = {{
    {0xff49525f, 0xffeceff3},
    {0xff136b3f, 0xffdff3e7},
    {0xff535d6d, 0xffe9edf3},
    {0xffb3202c, 0xfffde5e6},
    {0xff8a5300, 0xfffdf0d5},
    {0xff95470c, 0xfffdeadb},
    {0xff136b3f, 0xffdff3e7},
    {0xffb3202c, 0xfffde5e6},
    {0xff1d55c4, 0xffe4edfd},
    {0xff8a5300, 0xfffdf0d5},
    {0xffb3202c, 0xfffde5e6},
}};
constexpr Table dark = {{
    {0xffb4bcc8, 0xff2d333c},
    {0xff58cf92, 0xff173527},
    {0xffa7b1c0, 0xff2b323c},
    {0xffff8a8a, 0xff431f24},
    {0xfff0b650, 0xff3d2f15},
    {0xfff5a26a, 0xff412a1a},
    {0xff58cf92, 0xff173527},
    {0xffff8a8a, 0xff431f24},
    {0xff8fb8ff, 0xff1d2f50},
    {0xfff0b650, 0xff3d2f15},
    {0xffff8a8a, 0xff431f24},
}};
constexpr Table highContrast = {{
    {0xffffffff, 0xff000000},
    {0xff7dffb0, 0xff000000},
    {0xffe0e0e0, 0xff000000},
    {0xffff9c9c, 0xff000000},
    {0xffffd84d, 0xff000000},
    {0xffffb870, 0xff000000},
    {0xff7dffb0, 0xff000000},
    {0xffff9c9c, 0xff000000},
    {0xff9fd0ff, 0xff000000},
    {0xffffd84d, 0xff000000},
    {0xffff9c9c, 0xff000000},
}};

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

} // namespace

Scheme schemeOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    if (window == QColor(Qt::black))
        return Scheme::HighContrast;
    return window.lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

ToneColors toneColors(Tone tone, const QPalette &palette)
{
    const Scheme scheme = schemeOf(palette);
    const Table &table = scheme == Scheme::Light  ? light
                         : scheme == Scheme::Dark ? dark
                                                  : highContrast;
    const Row row = table[static_cast<std::size_t>(tone)];
    return {QColor::fromRgb(row.foreground), QColor::fromRgb(row.background)};
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const auto [darker, lighter] = std::minmax({luminance(first), luminance(second)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace bailiwick::widgets
