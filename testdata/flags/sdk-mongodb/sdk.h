// What MongoDB's feature flags declare.
#pragma once

namespace mongo {

class VersionContext {};
class IncrementalFeatureRolloutContext {};
struct FCVSnapshot {};

class FeatureFlag {
public:
  virtual ~FeatureFlag() = default;
  virtual bool checkWithContext(const VersionContext &vCtx,
                                IncrementalFeatureRolloutContext &ifrContext,
                                FCVSnapshot fcv) = 0;
  virtual bool canBeEnabled() const = 0;
  virtual bool getForServerParameter() const = 0;
};

class BinaryCompatibleFeatureFlag : public FeatureFlag {
public:
  explicit BinaryCompatibleFeatureFlag(bool enabled) : _enabled(enabled) {}
  bool isEnabled() const;
  bool checkWithContext(const VersionContext &vCtx,
                        IncrementalFeatureRolloutContext &ifrContext,
                        FCVSnapshot fcv) override;
  bool canBeEnabled() const override;
  bool getForServerParameter() const override;

private:
  bool _enabled;
};

class FCVGatedFeatureFlagBase : public FeatureFlag {
public:
  FCVGatedFeatureFlagBase(bool enabled, const char *versionString);
  bool isEnabledAndIgnoreFCVUnsafe() const;
  bool canBeEnabled() const override;
  bool getForServerParameter() const override;

protected:
  bool isEnabled(const VersionContext &vCtx, FCVSnapshot fcv) const;
  bool isEnabledUseLatestFCVWhenUninitialized(const VersionContext &vCtx,
                                              FCVSnapshot fcv) const;
};

class FCVGatedFeatureFlag : public FCVGatedFeatureFlagBase {
public:
  using FCVGatedFeatureFlagBase::FCVGatedFeatureFlagBase;
  using FCVGatedFeatureFlagBase::isEnabled;
  using FCVGatedFeatureFlagBase::isEnabledUseLatestFCVWhenUninitialized;
  bool checkWithContext(const VersionContext &vCtx,
                        IncrementalFeatureRolloutContext &ifrContext,
                        FCVSnapshot fcv) override;
};

namespace feature_flags {
extern BinaryCompatibleFeatureFlag gFeatureFlagDiscount;
extern FCVGatedFeatureFlag gFeatureFlagCoupons;
} // namespace feature_flags

} // namespace mongo
