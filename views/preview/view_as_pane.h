// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/preview_job.h"
#include "models/items/fleet_tree_model.h"

#include <QWidget>

#include <array>
#include <optional>

class QButtonGroup;
class QComboBox;

namespace bailiwick::widgets {
class HeaderLabel;
} // namespace bailiwick::widgets

namespace bailiwick::preview {

class SeenTree;

/// The fleet as one person would see it, before and after a preview, without signing in as them:
/// exactly the places where the engine allows the chosen action at the preview's moment. One side,
/// the other, or both beside each other. GUI thread.
class ViewAsPane : public QWidget
{
    Q_OBJECT
public:
    enum class Side { Before, After, Both };

    explicit ViewAsPane(QWidget *parent = nullptr);
    ~ViewAsPane() override;

    /// Null empties the pane; the person stays when the new preview knows them.
    void setPreview(const draft::PreviewPtr &preview);
    void showPrincipal(const fleet::PrincipalRef &principal);
    void setSide(Side side);
    /// The places shown on a side; for tests and pictures.
    items::FleetTreeModel &model(Side side);

Q_SIGNALS:
    void placeChosen(const bailiwick::fleet::Id &resource);

private:
    void fillActions();
    void update();

    draft::PreviewPtr m_preview;
    std::optional<fleet::PrincipalRef> m_principal;
    items::FleetTreeModel m_before;
    items::FleetTreeModel m_after;
    widgets::HeaderLabel *m_header;
    QButtonGroup *m_side;
    QComboBox *m_action;
    SeenTree *m_beforeTree;
    SeenTree *m_afterTree;
};

} // namespace bailiwick::preview
