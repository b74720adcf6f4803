#include "lib.h"

#include <deque>
#include <memory>
#include <utility>
#include <vector>

struct Sprite {
  int x, y;
  gpu::Texture texture;
};

class Scene {
public:
  void add(int handle) { textures.push_back(gpu::Texture(handle)); }
  void add_sprite(Sprite sprite) { sprites.push_back(std::move(sprite)); }

private:
  std::vector<gpu::Texture> textures;
  std::vector<Sprite> sprites;
  std::vector<gpu::Buffer> buffers;
  std::vector<gpu::Fence> fences;
  std::vector<std::unique_ptr<gpu::Texture>> shared;
  std::deque<gpu::Texture> history;
};

using Textures = std::vector<gpu::Texture>;

int upload(int count) {
  Textures pending;
  for (int i = 0; i < count; ++i)
    pending.emplace_back(i);
  std::vector<std::pair<int, gpu::Texture>> named;
  named.emplace_back(count, gpu::Texture(count));
  return pending.size() + named.size();
}

int count(const std::vector<gpu::Texture> &textures) { return textures.size(); }
